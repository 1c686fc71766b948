package org.pactwatch.ingest.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.netpreserve.jwarc.WarcReader;

/** Finds where records begin in a WARC file, also behind damaged ones. For one thread. */
final class RecordStarts {
  private static final byte[] GZIP = {0x1f, (byte) 0x8b, 8};
  private static final byte[] PLAIN = "WARC/1.".getBytes(StandardCharsets.US_ASCII);
  private static final int WINDOW = 1 << 16;

  private final FileChannel file;
  private final byte[] mark;

  RecordStarts(FileChannel file) throws IOException {
    this.file = file;
    ByteBuffer first = read(0, GZIP.length);
    this.mark = first.equals(ByteBuffer.wrap(GZIP)) ? GZIP : PLAIN;
  }

  private ByteBuffer read(long position, int most) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(most);
    while (bytes.hasRemaining() && file.read(bytes, position + bytes.position()) > 0) {
      // until it is full or the file ends
    }
    return bytes.flip();
  }

  /** Whether a record can be read at a position. */
  boolean isStart(long position) throws IOException {
    if (!read(position, mark.length).equals(ByteBuffer.wrap(mark))) {
      return false;
    }
    try {
      file.position(position);
      return new WarcReader(file).next().isPresent();
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  /** The first start at a position or behind it; the file's size if there is none. */
  long next(long from) throws IOException {
    for (long window = from; window < file.size(); window += WINDOW) {
      ByteBuffer bytes = read(window, WINDOW + mark.length - 1);
      for (int i = 0; i + mark.length <= bytes.limit(); i++) {
        if (isMark(bytes, i) && isStart(window + i)) {
          return window + i;
        }
      }
    }
    return file.size();
  }

  private boolean isMark(ByteBuffer bytes, int at) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.get(at + i) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
