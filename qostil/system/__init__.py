"""What Qostil asks of the operating system: files, git, the clock, interruptions, and the errors that end a run."""
