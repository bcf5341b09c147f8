"""Questions of six trades in both languages, to be paired."""
