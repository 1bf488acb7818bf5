"""What travels between all others and knows none of them: articles, blocks, findings, records, options, errors."""
