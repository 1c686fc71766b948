package org.pactwatch.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
  private static final String TEXT = "plain words, then ñ, €, 한국어, العربية and 🕊\u0000 and more";

  @Test
  void agreesWithTheStrictDecoderOnDamagedText() {
    Random random = new Random(3629);
    byte[] whole = TEXT.repeat(3).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = whole.clone();
      for (int damage = random.nextInt(3); damage > 0; damage--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      agree(Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
    }
  }

  @Test
  void agreesWithTheStrictDecoderOnAllPairsAndOnFirstBytesOfLongerCharacters() {
    for (int first = 0; first < 256; first++) {
      for (int second = 0; second < 256; second++) {
        agree(new byte[] {(byte) first, (byte) second});
        agree(new byte[] {(byte) first, (byte) second, (byte) 0x80});
        agree(new byte[] {(byte) first, (byte) second, (byte) 0xbf, (byte) 0x80});
        agree(new byte[] {(byte) first, (byte) second, (byte) 0xbf, 'a', 'b', 'c', 'd', 'e', 'f'});
      }
    }
  }

  private static void agree(byte[] bytes) {
    assertThat(Utf8.isWellFormed(bytes)).as("%s", ByteBuffer.wrap(bytes)).isEqualTo(strict(bytes));
  }

  private static boolean strict(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
