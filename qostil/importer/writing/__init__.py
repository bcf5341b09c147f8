"""Write drafts: the imported content as pages in both languages for an editor to complete."""
