"""RFC 8785 read back: a text counts only where writing its value again gives the same bytes, and its shape is known."""
import json
import re

LARGEST = 2**53 - 1
DEEPEST = 32
LONGEST = 1 << 26


def pairs(items):
    keys = [key for key, _ in items]
    if len(set(keys)) != len(keys) or "__proto__" in keys:
        raise ValueError("key twice")
    return dict(items)


def integer(text):
    value = int(text)
    if abs(value) > LARGEST:
        raise ValueError("no double holds it")
    return value


def refuse(text):
    raise ValueError("no integer: " + text)


def canonical(value):
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return "{" + ",".join(canonical(key) + ":" + canonical(value[key]) for key in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(canonical(one) for one in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def depth(text):
    """Brackets outside strings."""
    open_now = deepest = 0
    for bracket in re.findall(r'[\[\]{}]', re.sub(r'"(?:[^"\\]|\\.)*"?', "", text, flags=re.S)):
        open_now += 1 if bracket in "[{" else -1
        deepest = max(deepest, open_now)
    return deepest


def read_line(text, shape):
    """The value, or None for anything that is not canonical or not of the shape."""
    if text is None or len(text.encode("utf-16-le", "surrogatepass")) > 2 * LONGEST or depth(text) > DEEPEST:
        return None
    try:
        value = json.loads(text, object_pairs_hook=pairs, parse_int=integer, parse_float=refuse, parse_constant=refuse)
        if canonical(value) != text or not text.encode("utf-8") or not shape(value):
            return None
        return value
    except (ValueError, RecursionError, TypeError):
        return None


def read_file(text, shape):
    """A file: one canonical text and one line feed."""
    return read_line(text[:-1], shape) if text is not None and text.endswith("\n") else None


# Shapes are predicates.
def literal(*values):
    return lambda value: any(value == one and type(value) is type(one) for one in values)


def string(pattern=None):
    compiled = re.compile(pattern) if pattern else None
    return lambda value: isinstance(value, str) and (compiled is None or bool(compiled.fullmatch(value)))


def whole(least=-LARGEST):
    return lambda value: type(value) is int and value >= least


def boolean(value):
    return isinstance(value, bool)


def nullable(shape):
    return lambda value: value is None or shape(value)


def either(*shapes):
    return lambda value: any(shape(value) for shape in shapes)


def array(shape):
    return lambda value: isinstance(value, list) and all(shape(one) for one in value)


def mapping(shape):
    return lambda value: isinstance(value, dict) and all(shape(one) for one in value.values())


def record(_open=False, _optional=(), **fields):
    def check(value):
        if not isinstance(value, dict):
            return False
        missing = [name for name in fields if name not in value and name not in _optional]
        extra = [name for name in value if name not in fields]
        if missing or (extra and not _open):
            return False
        return all(shape(value[name]) for name, shape in fields.items() if name in value)

    return check
