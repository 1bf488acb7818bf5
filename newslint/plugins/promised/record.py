"""`newslint.record`: an import path that is promised to plug-ins."""

from newslint.core.record import ArticleRecord, EditRecord, ErrorRecord, FindingRecord, RelatedRecord, RunRecord

__all__ = ["ArticleRecord", "EditRecord", "ErrorRecord", "FindingRecord", "RelatedRecord", "RunRecord"]
