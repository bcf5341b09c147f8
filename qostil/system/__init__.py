"""Access to the operating system: files, git, the date, signals, and the error that ends a run."""
