"""Pure selection and arithmetic over the catalogue: no files, no clock, no words for readers."""
