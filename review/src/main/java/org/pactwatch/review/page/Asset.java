package org.pactwatch.review.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.pactwatch.model.ContentHash;

/** The files that pages refer to. Their address changes with their content. */
public enum Asset {
  STYLE("console.css", "text/css; charset=utf-8"),
  SCRIPT("console.js", "text/javascript; charset=utf-8"),
  ICON("icon.svg", "image/svg+xml");

  /** Where the files are served. */
  public static final String FOLDER = "/assets/";

  private final String file;
  private final String type;
  private final byte[] bytes;
  private final String version;

  Asset(String file, String type) {
    this.file = file;
    this.type = type;
    this.bytes = load(file);
    this.version = ContentHash.of(bytes).substring(0, 12);
  }

  /** The path under which it is served. */
  public String path() {
    return FOLDER + file;
  }

  /** The path with the version of its content, which may be cached for good. */
  public String address() {
    return path() + "?v=" + version;
  }

  /** Its media type. */
  public String type() {
    return type;
  }

  /** Its content. */
  public byte[] bytes() {
    return bytes.clone();
  }

  private static byte[] load(String file) {
    try (InputStream in = Asset.class.getResourceAsStream("/org/pactwatch/review/assets/" + file)) {
      if (in == null) {
        throw new IOException(file + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
