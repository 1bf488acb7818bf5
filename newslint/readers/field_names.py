"""What archives of JSON call the parts of an article; the configuration may say it better (`[fields]`)."""

from __future__ import annotations

# The likeliest name first.
TEXT = ("text", "body", "content", "article", "content_original", "body_text", "maintext", "paragraphs", "story")
PARTS: dict[str, tuple[str, ...]] = {
    "headline": ("headline", "title", "heading"),
    "standfirst": ("standfirst", "description", "summary", "subtitle", "lead", "dek"),
    "byline": ("byline", "author", "authors"),
    "text": TEXT,
    "date": ("date", "published", "published_at", "date_published", "publish_date", "pubdate", "created"),
    "language": ("language", "lang"),
}
