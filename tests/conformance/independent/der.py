"""DER (X.690), strictly: one spelling for everything."""


class NotDer(ValueError):
    pass


class Node:
    def __init__(self, tag, raw, content, children):
        self.tag, self.raw, self.content, self.children = tag, raw, content, children

    def __getitem__(self, index):
        if self.children is None or index >= len(self.children):
            raise NotDer("no such element")
        return self.children[index]


def parse_all(data, deep=0):
    if deep > 32:
        raise NotDer("too deep")
    nodes, at = [], 0
    while at < len(data):
        if at + 2 > len(data):
            raise NotDer("cut")
        tag, length, head = data[at], data[at + 1], 2
        if tag & 0x1F == 0x1F or tag in (0x23, 0x24):
            raise NotDer("tag")
        if length >= 0x80:
            count = length & 0x7F
            if not 1 <= count <= 3 or at + 2 + count > len(data):
                raise NotDer("length")
            length = int.from_bytes(data[at + 2 : at + 2 + count], "big")
            head += count
            if length < 0x80 or length < 1 << 8 * (count - 1):
                raise NotDer("length not shortest")
        stop = at + head + length
        if stop > len(data):
            raise NotDer("cut")
        content = data[at + head : stop]
        children = parse_all(content, deep + 1) if tag & 0x20 else None
        nodes.append(Node(tag, data[at:stop], content, children))
        at = stop
    return nodes


def parse(data):
    nodes = parse_all(data)
    if len(nodes) != 1:
        raise NotDer("not one element")
    return nodes[0]


def oid(node):
    if node.tag != 6 or not node.content:
        raise NotDer("no oid")
    numbers, value = [], 0
    for byte in node.content:
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            numbers.append(value)
            value = 0
    first = min(numbers[0] // 40, 2)
    return ".".join(map(str, [first, numbers[0] - 40 * first, *numbers[1:]]))
