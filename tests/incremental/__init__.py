"""A site that is built again after an edit is the same, byte for byte, as one built from nothing."""
