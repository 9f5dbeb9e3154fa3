"""The five indicators of a centre, from its registry of firms: what theme/client/indicators does in the browser."""
