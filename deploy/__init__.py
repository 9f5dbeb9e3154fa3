"""What publishing needs beside the site."""
