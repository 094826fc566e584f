#!/usr/bin/env bash
# How many annotators of an image are left in YOLO and Pascal VOC, and which spans does CoNLL have?
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check label-studio-sdk==2.1.2
cd "$folder"
"$folder/env/bin/python" - 2>/dev/null <<'PYTHON'
import json
from importlib.metadata import version
from pathlib import Path

from label_studio_sdk.converter import Converter
from label_studio_sdk.converter.converter import Format

IMAGE = """<View><Image name="image" value="$image"/>
<RectangleLabels name="label" toName="image"><Label value="cat"/></RectangleLabels></View>"""
TEXT = """<View><Labels name="label" toName="text"><Label value="PER"/><Label value="ORG"/></Labels>
<Text name="text" value="$text"/></View>"""


def annotation(number):
    value = {"x": 10 * number, "y": 10, "width": 20, "height": 30, "rotation": 0, "rectanglelabels": ["cat"]}
    region = {"from_name": "label", "to_name": "image", "type": "rectanglelabels", "value": value}
    return {"id": number, "completed_by": number, "result": [region | {"original_width": 640, "original_height": 480}]}


def converted(config, tasks, format, name):
    Path("tasks.json").write_text(json.dumps(tasks))
    Converter(config=config, project_dir=".", download_resources=False).convert("tasks.json", name, format, is_dir=False)
    return Path(name)


def files(name, tasks):
    yolo = converted(IMAGE, tasks, Format.YOLO, f"{name}.yolo")
    voc = converted(IMAGE, tasks, Format.VOC, f"{name}.voc")
    return len([*yolo.glob("labels/*")]), len([*voc.glob("Annotations/*")])


def task(number, url, *annotations):
    return {"id": number, "data": {"image": url}, "annotations": [*annotations]}


URL = "https://example.com/1.jpg"
print(f"label-studio-sdk {version('label-studio-sdk')}")
print("guess: three annotators of an image are three answers in YOLO and in Pascal VOC")
together = files("together", [task(1, URL, *map(annotation, (1, 2, 3)))])
print(f"seen:  in one task, files of YOLO and VOC: {together}")
apart = files("apart", [task(number, URL, annotation(number)) for number in (1, 2, 3)])
print(f"       in a task each, with the same URL: {apart}")
different = files("different", [task(number, f"{URL}#{number}", annotation(number)) for number in (1, 2, 3)])
print(f"       in a task each, with URLs that differ behind #: {different}")
assert (together, apart, different) == ((1, 1), (1, 1), (3, 3)), "this has changed"

print("guess: CoNLL has no span that isn't in the annotation")
spans = [(0, 12, "PER"), (4, 24, "ORG")]  # Ada Lovelace; Lovelace met Charles
result = [
    {"from_name": "label", "to_name": "text", "type": "labels", "value": {"start": start, "end": end, "labels": [label]}}
    for start, end, label in spans
]
text = {"id": 1, "data": {"text": "Ada Lovelace met Charles Babbage"}, "annotations": [{"id": 1, "result": result}]}
lines = (converted(TEXT, [text], Format.CONLL2003, "text") / "result.conll").read_text().splitlines()[1:6]
print("seen:  " + ", ".join(f"{line.split()[0]} {line.split()[-1]}" for line in lines))
assert [line.split()[-1] for line in lines] == ["B-PER", "I-PER", "B-ORG", "I-ORG", "O"], "this has changed"
PYTHON
