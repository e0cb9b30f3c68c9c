"""Article text to attributions and figures; ``extractor`` alone loads weights, and what runs them."""
