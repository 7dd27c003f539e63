"""From a `Source` to a `Document`: header, sections, paragraphs, sentences, tokens, quotations."""
