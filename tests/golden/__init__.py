"""What the `ruta` command says, word by word."""
