# Generated from spec/template_builder.yaml by scripts/generate.py. Do not edit: change that and regenerate.

"""The components that the documentation of Template Builder has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, Literal, TypeAlias

from attrs import field, frozen

from toloka_sdk import UNSET, NewValue, Unset

from ._parts import (
    COMPONENTS,
    PARTS,
    Action,
    ActionLike,
    Component,
    Condition,
    ConditionLike,
    Data,
    Field,
    Helper,
    Layout,
    Part,
    Plugin,
    Property,
    Raw,
    Ref,
    Source,
    View,
    ViewLike,
)

__all__ = [
    "ActionButtonView",
    "AlertView",
    "AllCondition",
    "AnyCondition",
    "AssignmentIdData",
    "AudioField",
    "AudioView",
    "BarsLayout",
    "BulkAction",
    "ButtonRadioField",
    "ButtonRadioGroupField",
    "Case",
    "CheckboxField",
    "CheckboxGroupField",
    "CollapseView",
    "ColumnsLayout",
    "CompareLayout",
    "ComparedItem",
    "ConcatArraysHelper",
    "DateField",
    "DeviceFrameView",
    "DistanceCondition",
    "DividerView",
    "EmailField",
    "EmptyCondition",
    "Entries2ObjectHelper",
    "Entry",
    "EqualsCondition",
    "FileField",
    "GroupView",
    "GroupedLink",
    "HotkeysPlugin",
    "IfHelper",
    "IframeView",
    "ImageAnnotationField",
    "ImageAnnotationHotkeysPlugin",
    "ImageView",
    "InputData",
    "InternalData",
    "JoinHelper",
    "Label",
    "LabeledItem",
    "LabeledListView",
    "LinkGroupView",
    "LinkOpenedCondition",
    "LinkView",
    "ListField",
    "ListView",
    "LocalData",
    "LocationData",
    "MapField",
    "MapView",
    "MarkdownView",
    "Marker",
    "MediaFileField",
    "MediaSources",
    "NotCondition",
    "Notification",
    "NotifyAction",
    "NumberField",
    "Object2EntriesHelper",
    "OpenCloseAction",
    "OpenLinkAction",
    "Option",
    "OutputData",
    "PhoneNumberField",
    "PlayPauseAction",
    "PlayedCondition",
    "PlayedFullyCondition",
    "Polygon",
    "ProxyHelper",
    "QuizAnswer",
    "QuizField",
    "QuizQuestion",
    "RadioGroupField",
    "RelativeData",
    "ReplaceHelper",
    "RequiredCondition",
    "RotateAction",
    "SameDomainCondition",
    "SchemaCondition",
    "SearchQueryHelper",
    "SelectField",
    "SetAction",
    "ShapeHotkeys",
    "Shapes",
    "SideBySideLayout",
    "SidebarLayout",
    "SubArrayCondition",
    "SwitchHelper",
    "TaskLayout",
    "TextAnnotationField",
    "TextAnnotationHotkeysPlugin",
    "TextDirection",
    "TextField",
    "TextTransformHelper",
    "TextView",
    "TextareaField",
    "ToggleAction",
    "TolokaPlugin",
    "TransformHelper",
    "TranslateHelper",
    "TriggerPlugin",
    "VideoView",
    "Writable",
]

CORE_VERSION = "1.15.0"
"""The newest version of `core` that a documented `lock` has."""


@frozen(kw_only=True, repr=False)
class Option(Part):
    """A part of `field.button-radio-group`, `field.checkbox-group`, `field.radio-group` and
    `field.select`.

    Args:
        label: Text of the option.
        value: Value of the answer.
        hint: Explanation of the option.
    """

    properties: ClassVar[Mapping[str, Property]] = {
        "label": Property("label", "string"),
        "value": Property("value", "any"),
        "hint": Property("hint", "string"),
    }
    label: str | Source
    value: object
    hint: str | Source | Unset = UNSET


@frozen(kw_only=True, repr=False)
class Label(Part):
    """A part of `field.image-annotation` and `field.text-annotation`.

    Args:
        label: Text of the label.
        value: Value of the answer.
    """

    properties: ClassVar[Mapping[str, Property]] = {
        "label": Property("label", "string"),
        "value": Property("value", "string"),
    }
    label: str | Source
    value: str | Source


@frozen(kw_only=True, repr=False)
class TextDirection(Part):
    """A part of `view.list`, `view.text`, `field.button-radio`, `field.button-radio-group`, `field.text` and
    `field.textarea`.

    Args:
        mode: From left to right, or from right to left.
    """

    properties: ClassVar[Mapping[str, Property]] = {"mode": Property("mode", "word", ("ltr", "rtl"))}
    mode: Literal["ltr", "rtl"] | NewValue | Source | Unset = UNSET


@frozen(kw_only=True, repr=False)
class Marker(Part):
    """A part of `view.map` and `field.map`.

    Args:
        position: Place of the marker.
        label: Text of the marker.
        color: Colour, such as `#ff0000`.
    """

    properties: ClassVar[Mapping[str, Property]] = {
        "position": Property("position", "coordinates"),
        "label": Property("label", "string"),
        "color": Property("color", "string"),
    }
    position: str | Source
    label: str | Source | Unset = UNSET
    color: str | Source | Unset = UNSET


@frozen(kw_only=True, repr=False)
class Polygon(Part):
    """A part of `view.map` and `field.map`.

    Args:
        points: Corners of the area.
        color: Colour, such as `#ff0000`.
    """

    properties: ClassVar[Mapping[str, Property]] = {
        "points": Property("points", "coordinates[]"),
        "color": Property("color", "string"),
    }
    points: Sequence[str | Source] | Source | Unset = UNSET
    color: str | Source | Unset = UNSET


@frozen(kw_only=True, repr=False)
class QuizQuestion(Part):
    """A part of `field.quiz`.

    Args:
        key: Name of the question in the answer.
        options: Answers to choose from.
        label: Text of the question, in Markdown.
        border: Whether it has a border.
        disabled: Whether it can't be used.
    """

    properties: ClassVar[Mapping[str, Property]] = {
        "key": Property("key", "string"),
        "options": Property("options", "QuizAnswer[]"),
        "label": Property("label", "string"),
        "border": Property("border", "boolean"),
        "disabled": Property("disabled", "boolean"),
    }
    key: str | Source
    options: Sequence[QuizAnswer | Ref | Raw] | Source
    label: str | Source | Unset = UNSET
    border: bool | Source | Unset = UNSET
    disabled: bool | Source | Unset = UNSET


@frozen(kw_only=True, repr=False)
class QuizAnswer(Part):
    """A part of `QuizQuestion`.

    Args:
        label: Text of the answer, in Markdown.
        value: Value of the answer.
        correct: Whether it is right.
        hint: Text that is shown once it was chosen, in Markdown.
    """

    properties: ClassVar[Mapping[str, Property]] = {
        "label": Property("label", "string"),
        "value": Property("value", "any"),
        "correct": Property("correct", "boolean"),
        "hint": Property("hint", "string"),
    }
    label: str | Source
    value: object
    correct: bool | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET


@frozen(kw_only=True, repr=False)
class ComparedItem(Part):
    """A part of `layout.compare`.

    Args:
        content: What is compared.
        controls: Fields below it.
    """

    properties: ClassVar[Mapping[str, Property]] = {
        "content": Property("content", "view"),
        "controls": Property("controls", "view"),
    }
    content: ViewLike | Unset = UNSET
    controls: ViewLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class LabeledItem(Part):
    """A part of `view.labeled-list`.

    Args:
        label: Text on the left.
        content: What is shown.
        hint: Explanation beside the label.
        center_label: Whether the label is in the middle of the height.
    """

    properties: ClassVar[Mapping[str, Property]] = {
        "label": Property("label", "string"),
        "content": Property("content", "view"),
        "hint": Property("hint", "string"),
        "centerLabel": Property("center_label", "boolean"),
    }
    label: str | Source
    content: ViewLike
    hint: str | Source | Unset = UNSET
    center_label: bool | Source | Unset = UNSET


@frozen(kw_only=True, repr=False)
class GroupedLink(Part):
    """A part of `view.link-group`.

    Args:
        content: Text of the link.
        url: Address.
        theme: Makes a button of it.
    """

    properties: ClassVar[Mapping[str, Property]] = {
        "content": Property("content", "string"),
        "url": Property("url", "url"),
        "theme": Property("theme", "word", ("primary",)),
    }
    content: str | Source
    url: str | Source
    theme: Literal["primary"] | NewValue | Source | Unset = UNSET


@frozen(kw_only=True, repr=False)
class Case(Part):
    """A part of `helper.switch`.

    Args:
        condition: When the result is given.
        result: Result.
    """

    properties: ClassVar[Mapping[str, Property]] = {
        "condition": Property("condition", "condition"),
        "result": Property("result", "any"),
    }
    condition: ConditionLike
    result: object


@frozen(kw_only=True, repr=False)
class Entry(Part):
    """A part of `helper.entries2object`.

    Args:
        key: Key.
        value: Value.
    """

    properties: ClassVar[Mapping[str, Property]] = {
        "key": Property("key", "string"),
        "value": Property("value", "any"),
    }
    key: str | Source
    value: object


@frozen(kw_only=True, repr=False)
class Notification(Part):
    """A part of `action.notify`.

    Args:
        content: Text.
        theme: Blue, green, yellow or red.
        delay: Milliseconds before it appears.
        duration: Milliseconds until it disappears, the delay included.
    """

    properties: ClassVar[Mapping[str, Property]] = {
        "content": Property("content", "string"),
        "theme": Property("theme", "word", ("info", "success", "warning", "danger")),
        "delay": Property("delay", "number"),
        "duration": Property("duration", "number"),
    }
    content: str | Source
    theme: Literal["info", "success", "warning", "danger"] | NewValue | Source
    delay: float | Source | Unset = UNSET
    duration: float | Source | Unset = UNSET


@frozen(kw_only=True, repr=False)
class MediaSources(Part):
    """A part of `field.media-file`.

    Args:
        file_system: Whether files can be selected.
        gallery: Whether there is a button for the gallery.
        photo: Whether a photo can be taken.
        video: Whether a video can be made.
    """

    properties: ClassVar[Mapping[str, Property]] = {
        "fileSystem": Property("file_system", "boolean"),
        "gallery": Property("gallery", "boolean"),
        "photo": Property("photo", "boolean"),
        "video": Property("video", "boolean"),
    }
    file_system: bool | Source | Unset = UNSET
    gallery: bool | Source | Unset = UNSET
    photo: bool | Source | Unset = UNSET
    video: bool | Source | Unset = UNSET


@frozen(kw_only=True, repr=False)
class Shapes(Part):
    """A part of `field.image-annotation`.

    Args:
        point: Whether points can be set.
        polygon: Whether polygons can be drawn.
        rectangle: Whether rectangles can be drawn.
    """

    properties: ClassVar[Mapping[str, Property]] = {
        "point": Property("point", "boolean"),
        "polygon": Property("polygon", "boolean"),
        "rectangle": Property("rectangle", "boolean"),
    }
    point: bool | Source | Unset = UNSET
    polygon: bool | Source | Unset = UNSET
    rectangle: bool | Source | Unset = UNSET


@frozen(kw_only=True, repr=False)
class ShapeHotkeys(Part):
    """A part of `plugin.field.image-annotation.hotkeys`.

    Args:
        point: Key for points.
        polygon: Key for polygons.
        rectangle: Key for rectangles.
        select: Key to select.
    """

    properties: ClassVar[Mapping[str, Property]] = {
        "point": Property("point", "string"),
        "polygon": Property("polygon", "string"),
        "rectangle": Property("rectangle", "string"),
        "select": Property("select", "string"),
    }
    point: str | Source | Unset = UNSET
    polygon: str | Source | Unset = UNSET
    rectangle: str | Source | Unset = UNSET
    select: str | Source | Unset = UNSET


@frozen(kw_only=True, repr=False)
class TaskLayout(Part):
    """A part of `plugin.toloka`.

    Args:
        kind: All tasks on one page, or a page for each.
        task_width: Width of a task in pixels. By default all of the width.
    """

    properties: ClassVar[Mapping[str, Property]] = {
        "kind": Property("kind", "word", ("scroll", "pager")),
        "taskWidth": Property("task_width", "number"),
    }
    kind: Literal["scroll", "pager"] | NewValue | Source
    task_width: float | Source | Unset = UNSET


@frozen(repr=False)
class InputData(Data):
    """Reads an input field of the task.

    Args:
        path: Name of the field, with dots into objects and arrays: `address.city`, `images.0`.
        default: Value where the task has none. It makes the field optional.
    """

    type: ClassVar[str] = "data.input"
    is_core: ClassVar[bool] = True
    properties: ClassVar[Mapping[str, Property]] = {
        "path": Property("path", "string"),
        "default": Property("default", "any"),
    }
    path: str | Source
    default: object | Unset = field(default=UNSET, kw_only=True)


@frozen(repr=False)
class OutputData(Data):
    """A field of the answer.

    Args:
        path: Name of the field, with dots into objects and arrays.
        default: Value at the beginning.
    """

    type: ClassVar[str] = "data.output"
    is_core: ClassVar[bool] = True
    properties: ClassVar[Mapping[str, Property]] = {
        "path": Property("path", "string"),
        "default": Property("default", "any"),
    }
    path: str | Source
    default: object | Unset = field(default=UNSET, kw_only=True)


@frozen(repr=False)
class InternalData(Data):
    """A value that only the interface has, and no answer.

    Args:
        path: Name of the value.
        default: Value at the beginning.
    """

    type: ClassVar[str] = "data.internal"
    is_core: ClassVar[bool] = True
    properties: ClassVar[Mapping[str, Property]] = {
        "path": Property("path", "string"),
        "default": Property("default", "any"),
    }
    path: str | Source
    default: object | Unset = field(default=UNSET, kw_only=True)


@frozen(repr=False)
class LocalData(Data):
    """A value inside a helper, such as the `item` of `helper.transform`.

    Args:
        path: Name of the value.
        default: Value where there is none.
    """

    type: ClassVar[str] = "data.local"
    is_core: ClassVar[bool] = True
    properties: ClassVar[Mapping[str, Property]] = {
        "path": Property("path", "string"),
        "default": Property("default", "any"),
    }
    path: str | Source
    default: object | Unset = field(default=UNSET, kw_only=True)


@frozen(repr=False)
class RelativeData(Data):
    """A value of one item of `field.list`.

    Args:
        path: Name of the value, empty for the item itself.
        default: Value at the beginning.
    """

    type: ClassVar[str] = "data.relative"
    is_core: ClassVar[bool] = True
    properties: ClassVar[Mapping[str, Property]] = {
        "path": Property("path", "string"),
        "default": Property("default", "any"),
    }
    path: str | Source
    default: object | Unset = field(default=UNSET, kw_only=True)


@frozen(kw_only=True, repr=False)
class AssignmentIdData(Data):
    """The ID of the assignment."""

    type: ClassVar[str] = "@toloka/data.assignment-id"


@frozen(kw_only=True, repr=False)
class LocationData(Data):
    """The coordinates of the device."""

    type: ClassVar[str] = "@toloka/data.location"


@frozen(kw_only=True, repr=False)
class BarsLayout(Layout):
    """Content between bars at the top and the bottom.

    Args:
        content: What is in the middle.
        bar_before: Bar at the top.
        bar_after: Bar at the bottom.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "layout.bars"
    properties: ClassVar[Mapping[str, Property]] = {
        "content": Property("content", "view"),
        "barBefore": Property("bar_before", "view"),
        "barAfter": Property("bar_after", "view"),
        "validation": Property("validation", "condition"),
    }
    content: ViewLike
    bar_before: ViewLike | Unset = UNSET
    bar_after: ViewLike | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class ColumnsLayout(Layout):
    """Columns side by side.

    Args:
        items: Columns.
        full_height: Whether each column has all of the height and scrolls by itself.
        min_width: Width in pixels below which the columns stand one under the other.
        ratio: Widths of the columns, in relation to each other.
        vertical_align: Where the content of a column stands.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "layout.columns"
    properties: ClassVar[Mapping[str, Property]] = {
        "items": Property("items", "view[]"),
        "fullHeight": Property("full_height", "boolean"),
        "minWidth": Property("min_width", "number"),
        "ratio": Property("ratio", "number[]"),
        "verticalAlign": Property("vertical_align", "word", ("top", "middle", "bottom")),
        "validation": Property("validation", "condition"),
    }
    items: Sequence[ViewLike] | Source
    full_height: bool | Source | Unset = UNSET
    min_width: float | Source | Unset = UNSET
    ratio: Sequence[float | Source] | Source | Unset = UNSET
    vertical_align: Literal["top", "middle", "bottom"] | NewValue | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class CompareLayout(Layout):
    """Things to compare, each with fields of its own.

    Args:
        items: What is compared.
        common_controls: Fields for all of them.
        min_width: Minimum width in pixels. It comes before `maxWidth`.
        wide_common_controls: Whether these fields take all of the width.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "layout.compare"
    properties: ClassVar[Mapping[str, Property]] = {
        "items": Property("items", "ComparedItem[]"),
        "commonControls": Property("common_controls", "view"),
        "minWidth": Property("min_width", "number"),
        "wideCommonControls": Property("wide_common_controls", "boolean"),
        "validation": Property("validation", "condition"),
    }
    items: Sequence[ComparedItem | Ref | Raw] | Source
    common_controls: ViewLike | Unset = UNSET
    min_width: float | Source | Unset = UNSET
    wide_common_controls: bool | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class SideBySideLayout(Layout):
    """Things side by side, with fields for all of them.

    Args:
        items: What is compared.
        controls: Fields for all of them.
        min_item_width: Minimum width of one in pixels, 400 at least.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "layout.side-by-side"
    properties: ClassVar[Mapping[str, Property]] = {
        "items": Property("items", "view[]"),
        "controls": Property("controls", "view"),
        "minItemWidth": Property("min_item_width", "number"),
        "validation": Property("validation", "condition"),
    }
    items: Sequence[ViewLike] | Source
    controls: ViewLike
    min_item_width: float | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class SidebarLayout(Layout):
    """Content beside a panel of controls.

    Args:
        content: What is in the main area.
        controls: What is in the panel.
        controls_width: Width of the panel in pixels, 200 by default.
        extra_controls: A second panel below it.
        min_width: Width in pixels below which the panel takes all of the width, 400 by default.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "layout.sidebar"
    properties: ClassVar[Mapping[str, Property]] = {
        "content": Property("content", "view"),
        "controls": Property("controls", "view"),
        "controlsWidth": Property("controls_width", "number"),
        "extraControls": Property("extra_controls", "view"),
        "minWidth": Property("min_width", "number"),
        "validation": Property("validation", "condition"),
    }
    content: ViewLike
    controls: ViewLike
    controls_width: float | Source | Unset = UNSET
    extra_controls: ViewLike | Unset = UNSET
    min_width: float | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class ActionButtonView(View):
    """A button that does something.

    Args:
        label: Text above the component.
        action: What it does.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "view.action-button"
    properties: ClassVar[Mapping[str, Property]] = {
        "label": Property("label", "string"),
        "action": Property("action", "action"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    label: str | Source | Unset = UNSET
    action: ActionLike | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class AlertView(View):
    """A coloured block with something important.

    Args:
        content: What is in the block.
        theme: Blue, green, yellow or red.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "view.alert"
    properties: ClassVar[Mapping[str, Property]] = {
        "content": Property("content", "view"),
        "theme": Property("theme", "word", ("info", "success", "warning", "danger")),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    content: ViewLike | Unset = UNSET
    theme: Literal["info", "success", "warning", "danger"] | NewValue | Source | Unset = UNSET
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class AudioView(View):
    """An audio player.

    Args:
        url: Address of the audio.
        loop: Whether it begins again at its end.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "view.audio"
    properties: ClassVar[Mapping[str, Property]] = {
        "url": Property("url", "url"),
        "loop": Property("loop", "boolean"),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    url: str | Source
    loop: bool | Source | Unset = UNSET
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class CollapseView(View):
    """A block that can be opened.

    Args:
        label: Text above the component.
        content: What is in the block.
        default_opened: Whether it is open at the beginning.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "view.collapse"
    properties: ClassVar[Mapping[str, Property]] = {
        "label": Property("label", "string"),
        "content": Property("content", "view"),
        "defaultOpened": Property("default_opened", "boolean"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    label: str | Source
    content: ViewLike
    default_opened: bool | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class DeviceFrameView(View):
    """Content in the frame of a telephone.

    Args:
        content: What is in the frame.
        full_height: Whether it takes all of the height, 400 pixels at least.
        max_width: Maximum width in pixels.
        min_width: Minimum width in pixels. It comes before `maxWidth`.
        ratio: Width and height, in relation to each other.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "view.device-frame"
    properties: ClassVar[Mapping[str, Property]] = {
        "content": Property("content", "view"),
        "fullHeight": Property("full_height", "boolean"),
        "maxWidth": Property("max_width", "number"),
        "minWidth": Property("min_width", "number"),
        "ratio": Property("ratio", "number[]"),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    content: ViewLike | Unset = UNSET
    full_height: bool | Source | Unset = UNSET
    max_width: float | Source | Unset = UNSET
    min_width: float | Source | Unset = UNSET
    ratio: Sequence[float | Source] | Source | Unset = UNSET
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class DividerView(View):
    """A horizontal line.

    Args:
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "view.divider"
    properties: ClassVar[Mapping[str, Property]] = {
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class GroupView(View):
    """A framed block.

    Args:
        content: What is in the block.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "view.group"
    properties: ClassVar[Mapping[str, Property]] = {
        "content": Property("content", "view"),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    content: ViewLike | Unset = UNSET
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class IframeView(View):
    """A web page inside the task.

    Args:
        url: Address of the page.
        full_height: Whether it takes all of the height, 400 pixels at least.
        max_width: Maximum width in pixels.
        min_width: Minimum width in pixels. It comes before `maxWidth`.
        ratio: Width and height, in relation to each other.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "view.iframe"
    properties: ClassVar[Mapping[str, Property]] = {
        "url": Property("url", "url"),
        "fullHeight": Property("full_height", "boolean"),
        "maxWidth": Property("max_width", "number"),
        "minWidth": Property("min_width", "number"),
        "ratio": Property("ratio", "number[]"),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    url: str | Source
    full_height: bool | Source | Unset = UNSET
    max_width: float | Source | Unset = UNSET
    min_width: float | Source | Unset = UNSET
    ratio: Sequence[float | Source] | Source | Unset = UNSET
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class ImageView(View):
    """An image.

    Args:
        url: Address of the image.
        full_height: Whether it takes all of the height, 400 pixels at least.
        max_width: Maximum width in pixels.
        min_width: Minimum width in pixels. It comes before `maxWidth`.
        no_border: Whether there is no frame, as by default.
        no_lazy_load: Whether it is loaded before it is scrolled to.
        popup: Whether a click shows it in full size, as by default.
        ratio: Width and height, in relation to each other.
        rotatable: Whether it can be rotated.
        scrollable: Whether it scrolls where it is too large.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "view.image"
    version: ClassVar[str | None] = "1.4.0"
    properties: ClassVar[Mapping[str, Property]] = {
        "url": Property("url", "url"),
        "fullHeight": Property("full_height", "boolean"),
        "maxWidth": Property("max_width", "number"),
        "minWidth": Property("min_width", "number"),
        "noBorder": Property("no_border", "boolean"),
        "noLazyLoad": Property("no_lazy_load", "boolean"),
        "popup": Property("popup", "boolean"),
        "ratio": Property("ratio", "number[]"),
        "rotatable": Property("rotatable", "boolean"),
        "scrollable": Property("scrollable", "boolean"),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    url: str | Source
    full_height: bool | Source | Unset = UNSET
    max_width: float | Source | Unset = UNSET
    min_width: float | Source | Unset = UNSET
    no_border: bool | Source | Unset = UNSET
    no_lazy_load: bool | Source | Unset = UNSET
    popup: bool | Source | Unset = UNSET
    ratio: Sequence[float | Source] | Source | Unset = UNSET
    rotatable: bool | Source | Unset = UNSET
    scrollable: bool | Source | Unset = UNSET
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class LabeledListView(View):
    """A list with labels on the left.

    Args:
        items: Items of the list.
        min_width: Width in pixels below which the labels stand above.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "view.labeled-list"
    properties: ClassVar[Mapping[str, Property]] = {
        "items": Property("items", "LabeledItem[]"),
        "minWidth": Property("min_width", "number"),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    items: Sequence[LabeledItem | Ref | Raw] | Source
    min_width: float | Source | Unset = UNSET
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class LinkView(View):
    """A link.

    Args:
        url: Address.
        content: Text of the link.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "view.link"
    version: ClassVar[str | None] = "1.1.6"
    properties: ClassVar[Mapping[str, Property]] = {
        "url": Property("url", "url"),
        "content": Property("content", "string"),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    url: str | Source
    content: str | Source | Unset = UNSET
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class LinkGroupView(View):
    """Links that belong together.

    Args:
        links: The links.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "view.link-group"
    properties: ClassVar[Mapping[str, Property]] = {
        "links": Property("links", "GroupedLink[]"),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    links: Sequence[GroupedLink | Ref | Raw] | Source
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class ListView(View):
    """Components one after the other.

    Args:
        items: The components.
        direction: Below or beside each other, by default below.
        size: Space between them, by default `m`.
        rtl: Direction of the text.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "view.list"
    version: ClassVar[str | None] = "1.2.0"
    properties: ClassVar[Mapping[str, Property]] = {
        "items": Property("items", "view[]"),
        "direction": Property("direction", "word", ("vertical", "horizontal")),
        "size": Property("size", "word", ("s", "m")),
        "rtl": Property("rtl", "TextDirection"),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    items: Sequence[ViewLike] | Source
    direction: Literal["vertical", "horizontal"] | NewValue | Source | Unset = UNSET
    size: Literal["s", "m"] | NewValue | Source | Unset = UNSET
    rtl: TextDirection | Ref | Raw | Unset = UNSET
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class MapView(View):
    """A map.

    Args:
        center: Centre of the map, such as `29.748713,-95.404287`.
        markers: Markers on the map.
        polygons: Areas on the map.
        zoom: Scale of the map, from 0 to 19.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "view.map"
    properties: ClassVar[Mapping[str, Property]] = {
        "center": Property("center", "coordinates"),
        "markers": Property("markers", "Marker[]"),
        "polygons": Property("polygons", "Polygon[]"),
        "zoom": Property("zoom", "integer"),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    center: str | Source
    markers: Sequence[Marker | Ref | Raw] | Source | Unset = UNSET
    polygons: Sequence[Polygon | Ref | Raw] | Source | Unset = UNSET
    zoom: int | Source | Unset = UNSET
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class MarkdownView(View):
    """Text in Markdown.

    Args:
        content: The text.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "view.markdown"
    properties: ClassVar[Mapping[str, Property]] = {
        "content": Property("content", "string"),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    content: str | Source | Unset = UNSET
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class TextView(View):
    """Text.

    Args:
        content: The text.
        rtl: Direction of the text.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "view.text"
    properties: ClassVar[Mapping[str, Property]] = {
        "content": Property("content", "string"),
        "rtl": Property("rtl", "TextDirection"),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    content: str | Source | Unset = UNSET
    rtl: TextDirection | Ref | Raw | Unset = UNSET
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class VideoView(View):
    """A video player.

    Args:
        url: Address of the video.
        full_height: Whether it takes all of the height, 400 pixels at least.
        max_width: Maximum width in pixels.
        min_width: Minimum width in pixels. It comes before `maxWidth`.
        ratio: Width and height, in relation to each other.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "view.video"
    properties: ClassVar[Mapping[str, Property]] = {
        "url": Property("url", "url"),
        "fullHeight": Property("full_height", "boolean"),
        "maxWidth": Property("max_width", "number"),
        "minWidth": Property("min_width", "number"),
        "ratio": Property("ratio", "number[]"),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    url: str | Source
    full_height: bool | Source | Unset = UNSET
    max_width: float | Source | Unset = UNSET
    min_width: float | Source | Unset = UNSET
    ratio: Sequence[float | Source] | Source | Unset = UNSET
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class AudioField(Field):
    """An audio recording.

    Args:
        data: Where the answer goes.
        multiple: Whether there can be several files.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "field.audio"
    gives: ClassVar[str | None] = "file"
    properties: ClassVar[Mapping[str, Property]] = {
        "data": Property("data", "writable"),
        "multiple": Property("multiple", "boolean"),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    data: Writable
    multiple: bool | Source | Unset = UNSET
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class ButtonRadioField(Field):
    """A button that sets a value.

    Args:
        data: Where the answer goes.
        value_to_set: Value of the answer once the button is pressed.
        disabled: Whether it can't be used.
        rtl: Direction of the text.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "field.button-radio"
    gives: ClassVar[str | None] = "value"
    properties: ClassVar[Mapping[str, Property]] = {
        "data": Property("data", "writable"),
        "valueToSet": Property("value_to_set", "any"),
        "disabled": Property("disabled", "boolean"),
        "rtl": Property("rtl", "TextDirection"),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    data: Writable
    value_to_set: object | Unset = UNSET
    disabled: bool | Source | Unset = UNSET
    rtl: TextDirection | Ref | Raw | Unset = UNSET
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class ButtonRadioGroupField(Field):
    """Buttons of which one is chosen.

    Args:
        data: Where the answer goes.
        options: The buttons.
        disabled: Whether it can't be used.
        rtl: Direction of the text.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "field.button-radio-group"
    gives: ClassVar[str | None] = "options"
    version: ClassVar[str | None] = "1.3.1"
    properties: ClassVar[Mapping[str, Property]] = {
        "data": Property("data", "writable"),
        "options": Property("options", "Option[]"),
        "disabled": Property("disabled", "boolean"),
        "rtl": Property("rtl", "TextDirection"),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    data: Writable
    options: Sequence[Option | Ref | Raw] | Source
    disabled: bool | Source | Unset = UNSET
    rtl: TextDirection | Ref | Raw | Unset = UNSET
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class CheckboxField(Field):
    """A checkbox.

    Args:
        data: Where the answer goes.
        disabled: Whether it can't be used.
        preserve_false: Whether false is written to the answer, too. By default it is left out.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "field.checkbox"
    gives: ClassVar[str | None] = "boolean"
    properties: ClassVar[Mapping[str, Property]] = {
        "data": Property("data", "writable"),
        "disabled": Property("disabled", "boolean"),
        "preserveFalse": Property("preserve_false", "boolean"),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    data: Writable
    disabled: bool | Source | Unset = UNSET
    preserve_false: bool | Source | Unset = UNSET
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class CheckboxGroupField(Field):
    """Checkboxes of which any number is chosen.

    Args:
        data: Where the answer goes.
        options: The checkboxes.
        disabled: Whether it can't be used.
        preserve_false: Whether false is written to the answer, too. By default it is left out.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "field.checkbox-group"
    gives: ClassVar[str | None] = "json"
    properties: ClassVar[Mapping[str, Property]] = {
        "data": Property("data", "writable"),
        "options": Property("options", "Option[]"),
        "disabled": Property("disabled", "boolean"),
        "preserveFalse": Property("preserve_false", "boolean"),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    data: Writable
    options: Sequence[Option | Ref | Raw] | Source
    disabled: bool | Source | Unset = UNSET
    preserve_false: bool | Source | Unset = UNSET
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class DateField(Field):
    """A date, with a time or without.

    Args:
        data: Where the answer goes.
        format: With a time, or without.
        block_list: Dates that can't be chosen.
        max: The latest, as `YYYY-MM-DD hh:mm`.
        min: The earliest, as `YYYY-MM-DD hh:mm`.
        placeholder: Text in the empty field.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "field.date"
    gives: ClassVar[str | None] = "string"
    properties: ClassVar[Mapping[str, Property]] = {
        "data": Property("data", "writable"),
        "format": Property("format", "word", ("date-time", "date")),
        "blockList": Property("block_list", "string[]"),
        "max": Property("max", "string"),
        "min": Property("min", "string"),
        "placeholder": Property("placeholder", "string"),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    data: Writable
    format: Literal["date-time", "date"] | NewValue | Source
    block_list: Sequence[str | Source] | Source | Unset = UNSET
    max: str | Source | Unset = UNSET
    min: str | Source | Unset = UNSET
    placeholder: str | Source | Unset = UNSET
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class EmailField(Field):
    """An email address.

    Args:
        data: Where the answer goes.
        placeholder: Text in the empty field.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "field.email"
    gives: ClassVar[str | None] = "string"
    properties: ClassVar[Mapping[str, Property]] = {
        "data": Property("data", "writable"),
        "placeholder": Property("placeholder", "string"),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    data: Writable
    placeholder: str | Source | Unset = UNSET
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class FileField(Field):
    """A file to upload.

    Args:
        data: Where the answer goes.
        accept: MIME types that are offered. By default all.
        multiple: Whether there can be several files.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "field.file"
    gives: ClassVar[str | None] = "file"
    properties: ClassVar[Mapping[str, Property]] = {
        "data": Property("data", "writable"),
        "accept": Property("accept", "string[]"),
        "multiple": Property("multiple", "boolean"),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    data: Writable
    accept: Sequence[str | Source] | Source | Unset = UNSET
    multiple: bool | Source | Unset = UNSET
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class ImageAnnotationField(Field):
    """Areas marked in an image.

    Args:
        data: Where the answer goes.
        image: Address of the image.
        labels: Classes of areas, two at least.
        shapes: Shapes that can be drawn, by default all.
        disabled: Whether it can't be used.
        full_height: Whether it takes all of the height, 400 pixels at least.
        min_width: Minimum width in pixels. It comes before `maxWidth`.
        ratio: Width and height, in relation to each other.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "field.image-annotation"
    gives: ClassVar[str | None] = "json"
    properties: ClassVar[Mapping[str, Property]] = {
        "data": Property("data", "writable"),
        "image": Property("image", "url"),
        "labels": Property("labels", "Label[]"),
        "shapes": Property("shapes", "Shapes"),
        "disabled": Property("disabled", "boolean"),
        "fullHeight": Property("full_height", "boolean"),
        "minWidth": Property("min_width", "number"),
        "ratio": Property("ratio", "number[]"),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    data: Writable
    image: str | Source
    labels: Sequence[Label | Ref | Raw] | Source | Unset = UNSET
    shapes: Shapes | Ref | Raw | Unset = UNSET
    disabled: bool | Source | Unset = UNSET
    full_height: bool | Source | Unset = UNSET
    min_width: float | Source | Unset = UNSET
    ratio: Sequence[float | Source] | Source | Unset = UNSET
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class ListField(Field):
    """A list to which the Toloker adds items.

    Args:
        data: Where the answer goes.
        render: What an item looks like. Its fields write to `data.relative`.
        added_items: Items that are there already.
        button_label: Text of the button that adds one.
        direction: Below or beside each other, by default below.
        editable: Whether items can be added and removed, as by default.
        max_length: Maximum number of items.
        min_length: Minimum number of items.
        remove_variant: How the button looks that removes an item.
        size: Space between items, by default `m`.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "field.list"
    gives: ClassVar[str | None] = "array_json"
    properties: ClassVar[Mapping[str, Property]] = {
        "data": Property("data", "writable"),
        "render": Property("render", "view"),
        "addedItems": Property("added_items", "view[]"),
        "buttonLabel": Property("button_label", "string"),
        "direction": Property("direction", "word", ("vertical", "horizontal")),
        "editable": Property("editable", "boolean"),
        "maxLength": Property("max_length", "number"),
        "minLength": Property("min_length", "number"),
        "removeVariant": Property("remove_variant", "string"),
        "size": Property("size", "word", ("s", "m")),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    data: Writable
    render: ViewLike
    added_items: Sequence[ViewLike] | Source | Unset = UNSET
    button_label: str | Source | Unset = UNSET
    direction: Literal["vertical", "horizontal"] | NewValue | Source | Unset = UNSET
    editable: bool | Source | Unset = UNSET
    max_length: float | Source | Unset = UNSET
    min_length: float | Source | Unset = UNSET
    remove_variant: str | Source | Unset = UNSET
    size: Literal["s", "m"] | NewValue | Source | Unset = UNSET
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class MapField(Field):
    """A map on which the Toloker sets markers.

    Args:
        data: Where the answer goes.
        center: Centre of the map, such as `29.748713,-95.404287`.
        editable_marker_label: Text of the Toloker's marker.
        markers: Markers on the map.
        polygons: Areas on the map.
        zoom: Scale of the map, from 0 to 19.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "field.map"
    gives: ClassVar[str | None] = "json"
    properties: ClassVar[Mapping[str, Property]] = {
        "data": Property("data", "writable"),
        "center": Property("center", "coordinates"),
        "editableMarkerLabel": Property("editable_marker_label", "string"),
        "markers": Property("markers", "Marker[]"),
        "polygons": Property("polygons", "Polygon[]"),
        "zoom": Property("zoom", "integer"),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    data: Writable
    center: str | Source
    editable_marker_label: str | Source | Unset = UNSET
    markers: Sequence[Marker | Ref | Raw] | Source | Unset = UNSET
    polygons: Sequence[Polygon | Ref | Raw] | Source | Unset = UNSET
    zoom: int | Source | Unset = UNSET
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class MediaFileField(Field):
    """A photo, a video or another file to upload.

    Args:
        data: Where the answer goes.
        accept: Where it can come from.
        multiple: Whether there can be several files.
        required_coordinates: Whether only files with coordinates are taken.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "field.media-file"
    gives: ClassVar[str | None] = "file"
    properties: ClassVar[Mapping[str, Property]] = {
        "data": Property("data", "writable"),
        "accept": Property("accept", "MediaSources"),
        "multiple": Property("multiple", "boolean"),
        "requiredCoordinates": Property("required_coordinates", "boolean"),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    data: Writable
    accept: MediaSources | Ref | Raw
    multiple: bool | Source | Unset = UNSET
    required_coordinates: bool | Source | Unset = UNSET
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class NumberField(Field):
    """A number.

    Args:
        data: Where the answer goes.
        maximum: The largest.
        minimum: The smallest.
        placeholder: Text in the empty field.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "field.number"
    gives: ClassVar[str | None] = "float"
    properties: ClassVar[Mapping[str, Property]] = {
        "data": Property("data", "writable"),
        "maximum": Property("maximum", "number"),
        "minimum": Property("minimum", "number"),
        "placeholder": Property("placeholder", "string"),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    data: Writable
    maximum: float | Source | Unset = UNSET
    minimum: float | Source | Unset = UNSET
    placeholder: str | Source | Unset = UNSET
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class PhoneNumberField(Field):
    """A telephone number.

    Args:
        data: Where the answer goes.
        placeholder: Text in the empty field.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "field.phone-number"
    gives: ClassVar[str | None] = "string"
    properties: ClassVar[Mapping[str, Property]] = {
        "data": Property("data", "writable"),
        "placeholder": Property("placeholder", "string"),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    data: Writable
    placeholder: str | Source | Unset = UNSET
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class QuizField(Field):
    """Questions of which only the first answers count.

    Args:
        data: Where the answer goes.
        options: The questions.
        instruction: Text above the questions.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "field.quiz"
    gives: ClassVar[str | None] = "json"
    properties: ClassVar[Mapping[str, Property]] = {
        "data": Property("data", "writable"),
        "options": Property("options", "QuizQuestion[]"),
        "instruction": Property("instruction", "string"),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    data: Writable
    options: Sequence[QuizQuestion | Ref | Raw] | Source
    instruction: str | Source | Unset = UNSET
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class RadioGroupField(Field):
    """Options of which one is chosen.

    Args:
        data: Where the answer goes.
        options: The options.
        disabled: Whether it can't be used.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "field.radio-group"
    gives: ClassVar[str | None] = "options"
    version: ClassVar[str | None] = "1.1.10"
    properties: ClassVar[Mapping[str, Property]] = {
        "data": Property("data", "writable"),
        "options": Property("options", "Option[]"),
        "disabled": Property("disabled", "boolean"),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    data: Writable
    options: Sequence[Option | Ref | Raw] | Source
    disabled: bool | Source | Unset = UNSET
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class SelectField(Field):
    """A drop-down list.

    Args:
        data: Where the answer goes.
        options: The options.
        placeholder: Text in the empty field.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "field.select"
    gives: ClassVar[str | None] = "options"
    properties: ClassVar[Mapping[str, Property]] = {
        "data": Property("data", "writable"),
        "options": Property("options", "Option[]"),
        "placeholder": Property("placeholder", "string"),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    data: Writable
    options: Sequence[Option | Ref | Raw] | Source
    placeholder: str | Source | Unset = UNSET
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class TextField(Field):
    """A line of text.

    Args:
        data: Where the answer goes.
        disabled: Whether it can't be used.
        placeholder: Text in the empty field.
        required_mark: Whether the label has an asterisk.
        rtl: Direction of the text.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "field.text"
    gives: ClassVar[str | None] = "string"
    properties: ClassVar[Mapping[str, Property]] = {
        "data": Property("data", "writable"),
        "disabled": Property("disabled", "boolean"),
        "placeholder": Property("placeholder", "string"),
        "requiredMark": Property("required_mark", "boolean"),
        "rtl": Property("rtl", "TextDirection"),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    data: Writable
    disabled: bool | Source | Unset = UNSET
    placeholder: str | Source | Unset = UNSET
    required_mark: bool | Source | Unset = UNSET
    rtl: TextDirection | Ref | Raw | Unset = UNSET
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class TextAnnotationField(Field):
    """Parts marked in a text.

    Args:
        data: Where the answer goes.
        content: The text.
        labels: Classes of parts.
        adjust: Lets only whole words be marked.
        disabled: Whether it can't be used.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "field.text-annotation"
    gives: ClassVar[str | None] = "json"
    properties: ClassVar[Mapping[str, Property]] = {
        "data": Property("data", "writable"),
        "content": Property("content", "string"),
        "labels": Property("labels", "Label[]"),
        "adjust": Property("adjust", "word", ("words",)),
        "disabled": Property("disabled", "boolean"),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    data: Writable
    content: str | Source
    labels: Sequence[Label | Ref | Raw] | Source
    adjust: Literal["words"] | NewValue | Source | Unset = UNSET
    disabled: bool | Source | Unset = UNSET
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class TextareaField(Field):
    """Several lines of text.

    Args:
        data: Where the answer goes.
        disabled: Whether it can't be used.
        placeholder: Text in the empty field.
        required_mark: Whether the label has an asterisk.
        resizable: Whether the height can be changed, as by default.
        rows: Height in lines.
        rtl: Direction of the text.
        label: Text above the component.
        hint: Explanation for the Toloker.
        validation: Condition that has to hold for the answer to be sent.
    """

    type: ClassVar[str] = "field.textarea"
    gives: ClassVar[str | None] = "string"
    properties: ClassVar[Mapping[str, Property]] = {
        "data": Property("data", "writable"),
        "disabled": Property("disabled", "boolean"),
        "placeholder": Property("placeholder", "string"),
        "requiredMark": Property("required_mark", "boolean"),
        "resizable": Property("resizable", "boolean"),
        "rows": Property("rows", "number"),
        "rtl": Property("rtl", "TextDirection"),
        "label": Property("label", "string"),
        "hint": Property("hint", "string"),
        "validation": Property("validation", "condition"),
    }
    data: Writable
    disabled: bool | Source | Unset = UNSET
    placeholder: str | Source | Unset = UNSET
    required_mark: bool | Source | Unset = UNSET
    resizable: bool | Source | Unset = UNSET
    rows: float | Source | Unset = UNSET
    rtl: TextDirection | Ref | Raw | Unset = UNSET
    label: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET
    validation: ConditionLike | Unset = UNSET


@frozen(kw_only=True, repr=False)
class AllCondition(Condition):
    """Holds if all of the conditions hold.

    Args:
        conditions: The conditions.
        hint: Explanation for the Toloker.
    """

    type: ClassVar[str] = "condition.all"
    properties: ClassVar[Mapping[str, Property]] = {
        "conditions": Property("conditions", "condition[]"),
        "hint": Property("hint", "string"),
    }
    conditions: Sequence[ConditionLike] | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET


@frozen(kw_only=True, repr=False)
class AnyCondition(Condition):
    """Holds if one of the conditions holds.

    Args:
        conditions: The conditions.
        hint: Explanation for the Toloker.
    """

    type: ClassVar[str] = "condition.any"
    properties: ClassVar[Mapping[str, Property]] = {
        "conditions": Property("conditions", "condition[]"),
        "hint": Property("hint", "string"),
    }
    conditions: Sequence[ConditionLike] | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET


@frozen(kw_only=True, repr=False)
class DistanceCondition(Condition):
    """Holds if two places are near each other.

    Args:
        from_: One place.
        to: The other.
        max: Metres between them at most.
        hint: Explanation for the Toloker.
    """

    type: ClassVar[str] = "@toloka/condition.distance"
    properties: ClassVar[Mapping[str, Property]] = {
        "from": Property("from_", "coordinates"),
        "to": Property("to", "coordinates"),
        "max": Property("max", "number"),
        "hint": Property("hint", "string"),
    }
    from_: str | Source | Unset = UNSET
    to: str | Source | Unset = UNSET
    max: float | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET


@frozen(kw_only=True, repr=False)
class EmptyCondition(Condition):
    """Holds if there is no value.

    Args:
        data: The value, by default that of the component around it.
        hint: Explanation for the Toloker.
    """

    type: ClassVar[str] = "condition.empty"
    properties: ClassVar[Mapping[str, Property]] = {
        "data": Property("data", "any"),
        "hint": Property("hint", "string"),
    }
    data: object | Unset = UNSET
    hint: str | Source | Unset = UNSET


@frozen(kw_only=True, repr=False)
class EqualsCondition(Condition):
    """Holds if two values are the same.

    Args:
        to: The other value.
        data: The value, by default that of the component around it.
        hint: Explanation for the Toloker.
    """

    type: ClassVar[str] = "condition.equals"
    properties: ClassVar[Mapping[str, Property]] = {
        "to": Property("to", "any"),
        "data": Property("data", "any"),
        "hint": Property("hint", "string"),
    }
    to: object
    data: object | Unset = UNSET
    hint: str | Source | Unset = UNSET


@frozen(kw_only=True, repr=False)
class LinkOpenedCondition(Condition):
    """Holds if the Toloker has opened a link.

    Args:
        url: Address of the link.
        hint: Explanation for the Toloker.
    """

    type: ClassVar[str] = "condition.link-opened"
    properties: ClassVar[Mapping[str, Property]] = {
        "url": Property("url", "url"),
        "hint": Property("hint", "string"),
    }
    url: str | Source | Unset = UNSET
    hint: str | Source | Unset = UNSET


@frozen(kw_only=True, repr=False)
class NotCondition(Condition):
    """Holds if the condition doesn't.

    Args:
        condition: The condition.
        hint: Explanation for the Toloker.
    """

    type: ClassVar[str] = "condition.not"
    properties: ClassVar[Mapping[str, Property]] = {
        "condition": Property("condition", "condition"),
        "hint": Property("hint", "string"),
    }
    condition: ConditionLike | Unset = UNSET
    hint: str | Source | Unset = UNSET


@frozen(kw_only=True, repr=False)
class PlayedCondition(Condition):
    """Holds if the audio or video around it was started.

    Args:
        hint: Explanation for the Toloker.
    """

    type: ClassVar[str] = "condition.played"
    properties: ClassVar[Mapping[str, Property]] = {"hint": Property("hint", "string")}
    hint: str | Source | Unset = UNSET


@frozen(kw_only=True, repr=False)
class PlayedFullyCondition(Condition):
    """Holds if the audio or video around it was played to its end.

    Args:
        hint: Explanation for the Toloker.
    """

    type: ClassVar[str] = "condition.played-fully"
    properties: ClassVar[Mapping[str, Property]] = {"hint": Property("hint", "string")}
    hint: str | Source | Unset = UNSET


@frozen(kw_only=True, repr=False)
class RequiredCondition(Condition):
    """Holds if there is a value.

    Args:
        data: The value, by default that of the component around it.
        hint: Explanation for the Toloker.
    """

    type: ClassVar[str] = "condition.required"
    version: ClassVar[str | None] = "1.1.6"
    properties: ClassVar[Mapping[str, Property]] = {
        "data": Property("data", "any"),
        "hint": Property("hint", "string"),
    }
    data: object | Unset = UNSET
    hint: str | Source | Unset = UNSET


@frozen(kw_only=True, repr=False)
class SameDomainCondition(Condition):
    """Holds if a link is of the same site as another.

    Args:
        original: The other link.
        data: The link, by default that of the component around it.
        hint: Explanation for the Toloker.
    """

    type: ClassVar[str] = "condition.same-domain"
    properties: ClassVar[Mapping[str, Property]] = {
        "original": Property("original", "any"),
        "data": Property("data", "any"),
        "hint": Property("hint", "string"),
    }
    original: object
    data: object | Unset = UNSET
    hint: str | Source | Unset = UNSET


@frozen(kw_only=True, repr=False)
class SchemaCondition(Condition):
    """Holds if a value fits a JSON Schema.

    Args:
        schema: A JSON Schema, draft 7.
        data: The value, by default that of the component around it.
        hint: Explanation for the Toloker.
    """

    type: ClassVar[str] = "condition.schema"
    properties: ClassVar[Mapping[str, Property]] = {
        "schema": Property("schema", "any"),
        "data": Property("data", "any"),
        "hint": Property("hint", "string"),
    }
    schema: object | Unset = UNSET
    data: object | Unset = UNSET
    hint: str | Source | Unset = UNSET


@frozen(kw_only=True, repr=False)
class SubArrayCondition(Condition):
    """Holds if an array has all items of another.

    Args:
        data: The items.
        parent: The array.
        hint: Explanation for the Toloker.
    """

    type: ClassVar[str] = "condition.sub-array"
    properties: ClassVar[Mapping[str, Property]] = {
        "data": Property("data", "any"),
        "parent": Property("parent", "any"),
        "hint": Property("hint", "string"),
    }
    data: object | Unset = UNSET
    parent: object | Unset = UNSET
    hint: str | Source | Unset = UNSET


@frozen(kw_only=True, repr=False)
class BulkAction(Action):
    """Does several things.

    Args:
        payload: What is done.
    """

    type: ClassVar[str] = "action.bulk"
    properties: ClassVar[Mapping[str, Property]] = {"payload": Property("payload", "action[]")}
    payload: Sequence[ActionLike] | Source | Unset = UNSET


@frozen(kw_only=True, repr=False)
class NotifyAction(Action):
    """Shows a message.

    Args:
        payload: The message.
    """

    type: ClassVar[str] = "action.notify"
    properties: ClassVar[Mapping[str, Property]] = {"payload": Property("payload", "Notification")}
    payload: Notification | Ref | Raw


@frozen(kw_only=True, repr=False)
class OpenCloseAction(Action):
    """Opens or closes a component.

    Args:
        view: The component.
    """

    type: ClassVar[str] = "action.open-close"
    properties: ClassVar[Mapping[str, Property]] = {"view": Property("view", "ref")}
    view: Ref | Raw | Unset = UNSET


@frozen(kw_only=True, repr=False)
class OpenLinkAction(Action):
    """Opens a web page.

    Args:
        payload: Address of the page.
    """

    type: ClassVar[str] = "action.open-link"
    properties: ClassVar[Mapping[str, Property]] = {"payload": Property("payload", "url")}
    payload: str | Source | Unset = UNSET


@frozen(kw_only=True, repr=False)
class PlayPauseAction(Action):
    """Starts or stops audio or video.

    Args:
        view: The player.
    """

    type: ClassVar[str] = "action.play-pause"
    properties: ClassVar[Mapping[str, Property]] = {"view": Property("view", "ref")}
    view: Ref | Raw | Unset = UNSET


@frozen(kw_only=True, repr=False)
class RotateAction(Action):
    """Rotates a component.

    Args:
        payload: Where to, by default to the right.
        view: The component.
    """

    type: ClassVar[str] = "action.rotate"
    properties: ClassVar[Mapping[str, Property]] = {
        "payload": Property("payload", "word", ("right", "left")),
        "view": Property("view", "ref"),
    }
    payload: Literal["right", "left"] | NewValue | Source | Unset = UNSET
    view: Ref | Raw | Unset = UNSET


@frozen(kw_only=True, repr=False)
class SetAction(Action):
    """Sets a value.

    Args:
        data: Where the value goes.
        payload: The value.
    """

    type: ClassVar[str] = "action.set"
    gives: ClassVar[str | None] = "value"
    version: ClassVar[str | None] = "1.0.8"
    properties: ClassVar[Mapping[str, Property]] = {
        "data": Property("data", "writable"),
        "payload": Property("payload", "any"),
    }
    data: Writable | Unset = UNSET
    payload: object | Unset = UNSET


@frozen(kw_only=True, repr=False)
class ToggleAction(Action):
    """Turns true into false, and false into true.

    Args:
        data: The value that is turned.
    """

    type: ClassVar[str] = "action.toggle"
    gives: ClassVar[str | None] = "boolean"
    properties: ClassVar[Mapping[str, Property]] = {"data": Property("data", "writable")}
    data: Writable | Unset = UNSET


@frozen(kw_only=True, repr=False)
class ConcatArraysHelper(Helper):
    """One array of several.

    Args:
        items: The arrays.
    """

    type: ClassVar[str] = "helper.concat-arrays"
    properties: ClassVar[Mapping[str, Property]] = {"items": Property("items", "any[]")}
    items: Sequence[object] | Source | Unset = UNSET


@frozen(kw_only=True, repr=False)
class Entries2ObjectHelper(Helper):
    """An object of keys and values.

    Args:
        entries: Keys and values.
    """

    type: ClassVar[str] = "helper.entries2object"
    properties: ClassVar[Mapping[str, Property]] = {"entries": Property("entries", "Entry[]")}
    entries: Sequence[Entry | Ref | Raw] | Source | Unset = UNSET


@frozen(kw_only=True, repr=False)
class IfHelper(Helper):
    """One thing or another, as a condition holds or not.

    Args:
        condition: The condition.
        then: What is given if it holds.
        else_: What is given if not.
    """

    type: ClassVar[str] = "helper.if"
    properties: ClassVar[Mapping[str, Property]] = {
        "condition": Property("condition", "condition"),
        "then": Property("then", "any"),
        "else": Property("else_", "any"),
    }
    condition: ConditionLike
    then: object
    else_: object | Unset = UNSET


@frozen(kw_only=True, repr=False)
class JoinHelper(Helper):
    """One text of several.

    Args:
        items: The texts.
        by: What stands between them.
    """

    type: ClassVar[str] = "helper.join"
    properties: ClassVar[Mapping[str, Property]] = {
        "items": Property("items", "string[]"),
        "by": Property("by", "any"),
    }
    items: Sequence[str | Source] | Source
    by: object | Unset = UNSET


@frozen(kw_only=True, repr=False)
class Object2EntriesHelper(Helper):
    """The keys and values of an object, as an array.

    Args:
        data: The object.
    """

    type: ClassVar[str] = "helper.object2entries"
    properties: ClassVar[Mapping[str, Property]] = {"data": Property("data", "any")}
    data: object | Unset = UNSET


@frozen(kw_only=True, repr=False)
class ProxyHelper(Helper):
    """The address of a file behind a proxy.

    Args:
        path: The file, as `/<proxy>/<file>.<type>`.
    """

    type: ClassVar[str] = "@toloka/helper.proxy"
    properties: ClassVar[Mapping[str, Property]] = {"path": Property("path", "string")}
    path: str | Source


@frozen(kw_only=True, repr=False)
class ReplaceHelper(Helper):
    """A text with parts replaced.

    Args:
        data: The text.
        find: What is replaced.
        replace: What stands there then.
    """

    type: ClassVar[str] = "helper.replace"
    properties: ClassVar[Mapping[str, Property]] = {
        "data": Property("data", "any"),
        "find": Property("find", "string"),
        "replace": Property("replace", "string"),
    }
    data: object
    find: str | Source
    replace: str | Source


@frozen(kw_only=True, repr=False)
class SearchQueryHelper(Helper):
    """The address of a search.

    Args:
        query: What is searched for.
        engine: The search engine, such as `google` or `yandex/images`.
    """

    type: ClassVar[str] = "helper.search-query"
    version: ClassVar[str | None] = "1.1.7"
    properties: ClassVar[Mapping[str, Property]] = {
        "query": Property("query", "string"),
        "engine": Property("engine", "any"),
    }
    query: str | Source
    engine: object | Unset = UNSET


@frozen(kw_only=True, repr=False)
class SwitchHelper(Helper):
    """The result of the first case whose condition holds.

    Args:
        cases: The cases.
        default: What is given if none holds.
    """

    type: ClassVar[str] = "helper.switch"
    properties: ClassVar[Mapping[str, Property]] = {
        "cases": Property("cases", "Case[]"),
        "default": Property("default", "any"),
    }
    cases: Sequence[Case | Ref | Raw] | Source
    default: object | Unset = UNSET


@frozen(kw_only=True, repr=False)
class TextTransformHelper(Helper):
    """A text in upper or lower case.

    Args:
        data: The text.
        transformation: How it is written.
    """

    type: ClassVar[str] = "helper.text-transform"
    properties: ClassVar[Mapping[str, Property]] = {
        "data": Property("data", "any"),
        "transformation": Property("transformation", "word", ("uppercase", "lowercase", "capitalize")),
    }
    data: object
    transformation: Literal["uppercase", "lowercase", "capitalize"] | NewValue | Source


@frozen(kw_only=True, repr=False)
class TransformHelper(Helper):
    """An array made of each item of another.

    Args:
        items: The other array.
        into: What each item becomes. It is `data.local` with the path `item`.
    """

    type: ClassVar[str] = "helper.transform"
    properties: ClassVar[Mapping[str, Property]] = {
        "items": Property("items", "any[]"),
        "into": Property("into", "any"),
    }
    items: Sequence[object] | Source | Unset = UNSET
    into: object | Unset = UNSET


@frozen(kw_only=True, repr=False)
class TranslateHelper(Helper):
    """A text in the Toloker's language.

    Args:
        key: Key of the text.
    """

    type: ClassVar[str] = "helper.translate"
    properties: ClassVar[Mapping[str, Property]] = {"key": Property("key", "string")}
    key: str | Source


@frozen(kw_only=True, repr=False)
class ImageAnnotationHotkeysPlugin(Plugin):
    """Keys for `field.image-annotation`.

    Args:
        cancel: Key to give an area up.
        confirm: Key to complete an area.
        labels: Keys of the labels, in their order.
        modes: Keys of the shapes.
    """

    type: ClassVar[str] = "plugin.field.image-annotation.hotkeys"
    properties: ClassVar[Mapping[str, Property]] = {
        "cancel": Property("cancel", "string"),
        "confirm": Property("confirm", "string"),
        "labels": Property("labels", "string[]"),
        "modes": Property("modes", "ShapeHotkeys"),
    }
    cancel: str | Source | Unset = UNSET
    confirm: str | Source | Unset = UNSET
    labels: Sequence[str | Source] | Source | Unset = UNSET
    modes: ShapeHotkeys | Ref | Raw | Unset = UNSET


@frozen(kw_only=True, repr=False)
class TextAnnotationHotkeysPlugin(Plugin):
    """Keys for `field.text-annotation`.

    Args:
        labels: Keys of the labels, in their order.
        remove: Key to remove a label.
    """

    type: ClassVar[str] = "plugin.field.text-annotation.hotkeys"
    properties: ClassVar[Mapping[str, Property]] = {
        "labels": Property("labels", "string[]"),
        "remove": Property("remove", "string"),
    }
    labels: Sequence[str | Source] | Source | Unset = UNSET
    remove: str | Source | Unset = UNSET


@frozen(kw_only=True, repr=False)
class HotkeysPlugin(Plugin):
    """Keys that do something.

    Args:
        keys: What each key does: a letter, a digit, `up` or `down`.
    """

    type: ClassVar[str] = "plugin.hotkeys"
    version: ClassVar[str | None] = "1.3.0"
    others: ClassVar[Property | None] = Property("keys", "action")
    keys: Mapping[str, ActionLike] = field(factory=dict[str, ActionLike])


@frozen(kw_only=True, repr=False)
class TolokaPlugin(Plugin):
    """How tasks are laid out.

    Args:
        layout: How tasks are laid out.
        notifications: Messages at the top of the page.
    """

    type: ClassVar[str] = "plugin.toloka"
    version: ClassVar[str | None] = "1.1.8"
    properties: ClassVar[Mapping[str, Property]] = {
        "layout": Property("layout", "TaskLayout"),
        "notifications": Property("notifications", "view[]"),
    }
    layout: TaskLayout | Ref | Raw
    notifications: Sequence[ViewLike] | Source | Unset = UNSET


@frozen(kw_only=True, repr=False)
class TriggerPlugin(Plugin):
    """Does something when something changes.

    Args:
        action: What is done.
        condition: When it is done.
        fire_immediately: Whether it is done at the beginning, too.
        on_change_of: What is watched.
    """

    type: ClassVar[str] = "plugin.trigger"
    properties: ClassVar[Mapping[str, Property]] = {
        "action": Property("action", "action"),
        "condition": Property("condition", "condition"),
        "fireImmediately": Property("fire_immediately", "boolean"),
        "onChangeOf": Property("on_change_of", "data"),
    }
    action: ActionLike | Unset = UNSET
    condition: ConditionLike | Unset = UNSET
    fire_immediately: bool | Source | Unset = UNSET
    on_change_of: Source | Unset = UNSET


Writable: TypeAlias = OutputData | InternalData | RelativeData | Ref | Raw
"""Where an answer can go."""

PARTS.update(
    {
        "Option": Option,
        "Label": Label,
        "TextDirection": TextDirection,
        "Marker": Marker,
        "Polygon": Polygon,
        "QuizQuestion": QuizQuestion,
        "QuizAnswer": QuizAnswer,
        "ComparedItem": ComparedItem,
        "LabeledItem": LabeledItem,
        "GroupedLink": GroupedLink,
        "Case": Case,
        "Entry": Entry,
        "Notification": Notification,
        "MediaSources": MediaSources,
        "Shapes": Shapes,
        "ShapeHotkeys": ShapeHotkeys,
        "TaskLayout": TaskLayout,
    }
)
_ALL: tuple[type[Component], ...] = (
    InputData,
    OutputData,
    InternalData,
    LocalData,
    RelativeData,
    AssignmentIdData,
    LocationData,
    BarsLayout,
    ColumnsLayout,
    CompareLayout,
    SideBySideLayout,
    SidebarLayout,
    ActionButtonView,
    AlertView,
    AudioView,
    CollapseView,
    DeviceFrameView,
    DividerView,
    GroupView,
    IframeView,
    ImageView,
    LabeledListView,
    LinkView,
    LinkGroupView,
    ListView,
    MapView,
    MarkdownView,
    TextView,
    VideoView,
    AudioField,
    ButtonRadioField,
    ButtonRadioGroupField,
    CheckboxField,
    CheckboxGroupField,
    DateField,
    EmailField,
    FileField,
    ImageAnnotationField,
    ListField,
    MapField,
    MediaFileField,
    NumberField,
    PhoneNumberField,
    QuizField,
    RadioGroupField,
    SelectField,
    TextField,
    TextAnnotationField,
    TextareaField,
    AllCondition,
    AnyCondition,
    DistanceCondition,
    EmptyCondition,
    EqualsCondition,
    LinkOpenedCondition,
    NotCondition,
    PlayedCondition,
    PlayedFullyCondition,
    RequiredCondition,
    SameDomainCondition,
    SchemaCondition,
    SubArrayCondition,
    BulkAction,
    NotifyAction,
    OpenCloseAction,
    OpenLinkAction,
    PlayPauseAction,
    RotateAction,
    SetAction,
    ToggleAction,
    ConcatArraysHelper,
    Entries2ObjectHelper,
    IfHelper,
    JoinHelper,
    Object2EntriesHelper,
    ProxyHelper,
    ReplaceHelper,
    SearchQueryHelper,
    SwitchHelper,
    TextTransformHelper,
    TransformHelper,
    TranslateHelper,
    ImageAnnotationHotkeysPlugin,
    TextAnnotationHotkeysPlugin,
    HotkeysPlugin,
    TolokaPlugin,
    TriggerPlugin,
)
COMPONENTS.update({each.type: each for each in _ALL})
