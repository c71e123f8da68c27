"""A stand-in for a translator: words of two letters and more get an accent, tags and numbers stay."""
import re

tags = re.compile(r"(<[^>]*>|\{[^}]*\})")


def french(text):
    parts = tags.split(text)
    return "".join(
        part if tags.fullmatch(part) else re.sub(r"[^\W\d_]{2,}", lambda word: word.group() + "é", part)
        for part in parts
    )
