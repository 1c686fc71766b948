package org.pactwatch.extract.training;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opennlp.tools.namefind.TokenNameFinderModel;

/**
 * Writes models without the time at which they were made, so that the same training gives the same
 * bytes.
 */
final class ReproducibleModel {
  private static final String MANIFEST = "manifest.properties";

  private ReproducibleModel() {}

  static byte[] bytes(TokenNameFinderModel model) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    model.serialize(written);
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(written.toByteArray()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        entries.put(
            entry.getName(), entry.getName().equals(MANIFEST) ? timeless(content) : content);
      }
    }
    return zip(entries);
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry header = new ZipEntry(entry.getKey());
        header.setTime(0);
        zip.putNextEntry(header);
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] timeless(byte[] manifest) {
    String text =
        new String(manifest, StandardCharsets.ISO_8859_1)
            .lines()
            .filter(line -> !line.startsWith("#") && !line.startsWith("Training-Eventhash"))
            .map(line -> line.startsWith("Timestamp=") ? "Timestamp=0" : line)
            .sorted()
            .collect(Collectors.joining("\n", "", "\n"));
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
