"""Annotated articles from the folders that the model learns from: PolNeAR's brat files and our own offsets."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

STANCES = ("asserts", "confirms", "denies", "withholds", "doubts")
GAP = re.compile(r"[\s\W]*")


@dataclass(frozen=True)
class Gold:
    """One annotated attribution; spans are (start, end) code points. Stance and upstream may be unknown (None)."""

    id: str
    source: tuple
    cue: tuple
    content: tuple
    stance: str | None
    upstream: tuple | None


@dataclass(frozen=True)
class Document:
    name: str
    text: str
    attributions: tuple


def read_text(path):
    return Path(path).read_bytes().decode("utf8").replace("\r\n", "\n")


def merged(text, spans):
    """Spans in order, those parted by blanks and punctuation alone joined."""
    out = []
    for start, end in sorted(spans):
        if out and (start <= out[-1][1] or GAP.fullmatch(text[out[-1][1] : start])):
            out[-1][1] = max(end, out[-1][1])
        else:
            out.append([start, end])
    return tuple(map(tuple, out))


def polnear(folder):
    """Documents of a PolNeAR part; of several annotators the first by file name."""
    seen = {}
    for file in sorted(Path(folder, "attributions").glob("*.ann")):
        name = file.stem.rsplit("_", 1)[0]
        if name not in seen:
            text = read_text(Path(folder, "text", f"{name}.txt"))
            seen[name] = Document(name, text, tuple(_events(text, file.read_text("utf8"))))
    return list(seen.values())


def _events(text, brat):
    spans = {}
    for line in brat.split("\n"):
        part = line.split("\t")
        if line.startswith("T") and len(part) > 1:
            spans[part[0]] = [tuple(map(int, x.split())) for x in part[1].split(" ", 1)[1].split(";")]
        elif line.startswith("E"):
            roles = {"source": [], "cue": [], "content": []}
            for role, target in (x.split(":") for x in part[1].split()):
                key = re.sub(r"\d+$", "", role).lower()
                if key in roles:
                    roles[key] += spans.get(target, [])
            if roles["content"] and roles["cue"]:
                yield Gold(part[0], *(merged(text, roles[r]) for r in ("source", "cue", "content")), None, None)


def annotated(files, texts):
    """Documents of our own annotations: offset files and {article id: text}."""
    out = []
    for file in sorted(files):
        record = json.loads(Path(file).read_text("utf8"))
        text = texts[record["doc"]]
        golds = tuple(
            Gold(
                a["id"], *(merged(text, a[r]) for r in ("source", "cue", "content")), a["stance"], tuple(a["upstream"])
            )
            for a in record["attributions"]
        )
        out.append(Document(record["doc"], text, golds))
    return out


def ours(annotations, data):
    """Our own annotations: of news articles, whose texts lie with the data, and of invented ones, kept with theirs."""
    news = annotated(Path(annotations, "rumours").glob("*.json"), rumours(f"{data}/rumours/articles.jsonl"))
    written = Path(annotations, "written")
    return news + annotated(written.glob("*.json"), rumours(written / "articles.jsonl"))


def rumours(path):
    rows = map(json.loads, Path(path).read_text("utf8").splitlines())
    return {r["id"]: r["text"].replace("\r\n", "\n") for r in rows}


def conflict(folder):
    texts = {f.stem: read_text(f) for f in Path(folder, "text").glob("*.txt")}
    return annotated(Path(folder, "gold").glob("*.json"), texts)
