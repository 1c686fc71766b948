package org.pactwatch.ingest.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Whether bytes are well-formed UTF-8 (RFC 3629, section 4), without decoding them. */
final class Utf8 {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long HIGH_BITS = 0x8080808080808080L;

  private Utf8() {}

  static boolean isWellFormed(byte[] bytes) {
    int at = 0;
    while (at < bytes.length) {
      while (at + Long.BYTES <= bytes.length && ((long) EIGHT.get(bytes, at) & HIGH_BITS) == 0) {
        at += Long.BYTES;
      }
      if (at < bytes.length) {
        int length = bytes[at] >= 0 ? 1 : lengthAt(bytes, at);
        if (length == 0) {
          return false;
        }
        at += length;
      }
    }
    return true;
  }

  /** The bytes of the character that begins at a place, none if it is malformed. */
  private static int lengthAt(byte[] bytes, int at) {
    int first = bytes[at] & 0xff;
    int second = at + 1 < bytes.length ? bytes[at + 1] & 0xff : 0;
    if (first >= 0xc2 && first <= 0xdf) {
      return isTail(bytes, at + 1) ? 2 : 0;
    }
    if (first >= 0xe0 && first <= 0xef) {
      boolean shortest = first != 0xe0 || second >= 0xa0;
      boolean character = first != 0xed || second <= 0x9f;
      return shortest && character && isTail(bytes, at + 1) && isTail(bytes, at + 2) ? 3 : 0;
    }
    boolean inRange =
        (first == 0xf0 && second >= 0x90)
            || (first >= 0xf1 && first <= 0xf3)
            || (first == 0xf4 && second <= 0x8f);
    boolean whole = isTail(bytes, at + 1) && isTail(bytes, at + 2) && isTail(bytes, at + 3);
    return inRange && whole ? 4 : 0;
  }

  private static boolean isTail(byte[] bytes, int at) {
    return at < bytes.length && (bytes[at] & 0xc0) == 0x80;
  }
}
