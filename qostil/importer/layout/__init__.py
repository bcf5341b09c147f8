"""Find how a document marks its questions: every mark it uses is tried, and the one that explains it best wins."""
