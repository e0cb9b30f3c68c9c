"""Views for the eye: rich renderables, one kind of view a file."""
