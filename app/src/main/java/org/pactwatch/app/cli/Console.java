package org.pactwatch.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes, in UTF-8 whatever the platform's own character set.
 *
 * @param in what {@code -} stands for
 * @param out for results only
 * @param err for everything else
 */
public record Console(InputStream in, PrintStream out, PrintStream err) {
  private static final int BUFFER = 1 << 16;

  /** The process's own streams; output is buffered until it is flushed. */
  public static Console standard() {
    return new Console(
        System.in,
        new PrintStream(
            new java.io.BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
            false,
            StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
  }

  /** Says one line about what went wrong. */
  public void complain(String line) {
    err.println("pactwatch: " + oneLine(line));
  }

  /** Says one line about what is going on. */
  public void tell(String line) {
    err.println(oneLine(line));
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
