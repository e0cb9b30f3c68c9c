"""How much of a hostile file is worth reading. Every cap of this package stands here, with its reason."""

CHUNK = 1 << 20
"""Bytes read at a time: large enough to hash at full speed, small enough that memory does not notice."""

HEAD = 1 << 16
"""Bytes at the start of a file that its kind is told from."""

MAX_PAGE = 20_000_000
"""Bytes of one decoded page; the largest saved news pages reach some 5 MB. It is also trafilatura's own cap."""

MAX_ELEMENTS = 100_000
"""Elements of one page: a live blog of a whole day has some 20,000; extraction time grows with the square."""

MAX_NESTING = 250
"""Elements inside each other. libxml2 drops what lies deeper than 255; pages rarely pass 60."""

MAX_LINE = 2 * MAX_PAGE
"""Bytes of one line of JSON or CSV: a page whose every other byte is escaped."""

MAX_RECORD = 2 * MAX_PAGE
"""Bytes of one JSON value or of one stored HTTP response, read between two items."""

MAX_HEADER = 1 << 20
"""Bytes of the headers of one WARC record and of its HTTP response; servers refuse more than some 16 KB."""

MAX_FEED = 5_000_000
"""Bytes of one RSS or Atom file, which is read whole, at worst in some 25 s; feeds rarely pass 1 MB."""

MAX_FEED_DEPTH = 100
"""XML elements inside each other in a feed; real ones stay below 12, even with pages inside."""

MAX_JSON_DEPTH = 64
"""JSON values inside each other; a Telegram export has 8."""

MAX_RATIO = 300
"""Inflated bytes for each compressed byte, beyond ``RATIO_GRACE``. HTML reaches 30, a file of zeros 1,030."""

RATIO_GRACE = 10_000_000
"""Inflated bytes from which the ratio is looked at: small files may repeat themselves."""

MAX_INFLATED = 200_000_000_000
"""Bytes that one compressed file may inflate to: web archives of a whole site reach some 100 GB."""

MAX_MEMBERS = 10_000
"""Files inside one WACZ; crawlers write a few dozen."""

MAX_REPAIRS = 100
"""Times that reading goes on after a broken WARC record in one file; each may cost another pass over it."""

MAX_NAME = 80
"""Characters of a name made from an address."""
