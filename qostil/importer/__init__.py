"""Import documents as draft pages: read, normalize, split, align and write them."""
