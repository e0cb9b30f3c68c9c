"""Frozen records, ids and errors; standard library only."""

from reportedly.model.article import Article
from reportedly.model.attribution import Attribution, Mode, Stance
from reportedly.model.capture import Capture, Handover, Item, Metadata
from reportedly.model.claim import Alike, Claim, Gap, Likeness, Meeting, Stated, Statement
from reportedly.model.errors import ReportedlyError, SkipError, StopError
from reportedly.model.extraction import Extraction
from reportedly.model.figure import Figure, Interval, Kind, Location, Series
from reportedly.model.judgement import Decision, Judgement
from reportedly.model.problem import Problem
from reportedly.model.progress import Progress, Summary
from reportedly.model.reuse import Comparison, Credit, Direction, Extent, Ground, Imprint, Passage, Reuse, TextGroup
from reportedly.model.run import Run
from reportedly.model.span import Span, Spans, cover, length, shared, words
from reportedly.model.trace import ArticleStance, Chain, Ending, Step, Trace, Traced
from reportedly.model.voice import Certainty, Mention, Merge, Place, Unresolved, Voice, VoiceKind

__all__ = [
    "Alike",
    "Article",
    "ArticleStance",
    "Attribution",
    "Capture",
    "Certainty",
    "Chain",
    "Claim",
    "Comparison",
    "Credit",
    "Decision",
    "Direction",
    "Ending",
    "Extent",
    "Extraction",
    "Figure",
    "Gap",
    "Ground",
    "Handover",
    "Imprint",
    "Interval",
    "Item",
    "Judgement",
    "Kind",
    "Likeness",
    "Location",
    "Meeting",
    "Mention",
    "Merge",
    "Metadata",
    "Mode",
    "Passage",
    "Place",
    "Problem",
    "Progress",
    "ReportedlyError",
    "Reuse",
    "Run",
    "Series",
    "SkipError",
    "Span",
    "Spans",
    "Stance",
    "Stated",
    "Statement",
    "Step",
    "StopError",
    "Summary",
    "TextGroup",
    "Trace",
    "Traced",
    "Unresolved",
    "Voice",
    "VoiceKind",
    "cover",
    "length",
    "shared",
    "words",
]
