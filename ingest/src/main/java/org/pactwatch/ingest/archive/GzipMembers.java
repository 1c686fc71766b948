package org.pactwatch.ingest.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Walks over the gzip members (RFC 1952) of a WARC file, each of which holds one record. */
final class GzipMembers {
  private static final int HEAD = 10;
  private static final int TAIL = 8;

  private GzipMembers() {}

  /**
   * Where the member that begins at a position ends.
   *
   * @throws IOException if it is torn or damaged; then nothing from here on can be trusted
   */
  static long end(FileChannel file, long begin) throws IOException {
    ByteBuffer head = read(file, begin, HEAD);
    if (head.get(0) != 0x1f || head.get(1) != (byte) 0x8b || head.get(2) != 8 || head.get(3) != 0) {
      throw new IOException("no gzip member begins at " + begin);
    }
    Inflater inflater = new Inflater(true);
    try {
      CRC32 sum = new CRC32();
      long compressed = inflate(file, begin + HEAD, inflater, sum);
      ByteBuffer tail = read(file, begin + HEAD + compressed, TAIL).order(ByteOrder.LITTLE_ENDIAN);
      if (tail.getInt(0) != (int) sum.getValue()) {
        throw new IOException("the gzip member at " + begin + " is damaged");
      }
      return begin + HEAD + compressed + TAIL;
    } catch (DataFormatException e) {
      throw new IOException("the gzip member at " + begin + " is damaged", e);
    } finally {
      inflater.end();
    }
  }

  private static long inflate(FileChannel file, long from, Inflater inflater, CRC32 sum)
      throws IOException, DataFormatException {
    ByteBuffer in = ByteBuffer.allocate(1 << 16);
    byte[] out = new byte[1 << 16];
    long position = from;
    while (!inflater.finished()) {
      if (inflater.needsInput()) {
        in.clear();
        int read = file.read(in, position);
        if (read <= 0) {
          throw new EOFException("the file ends within a gzip member");
        }
        position += read;
        in.flip();
        inflater.setInput(in.array(), 0, in.limit());
      }
      sum.update(out, 0, inflater.inflate(out));
    }
    return inflater.getBytesRead();
  }

  private static ByteBuffer read(FileChannel file, long position, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, position + bytes.position()) < 0) {
        throw new EOFException("the file ends within a gzip member");
      }
    }
    return bytes;
  }
}
