package org.pactwatch.eval.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A fenced block of a document.
 *
 * @param document its path from the root of the checkout
 * @param line where it begins, counted from 1
 * @param language what stands behind the fence, such as {@code sh}; empty if nothing does
 * @param lines what is in it
 */
record Fence(String document, int line, String language, List<String> lines) {
  private static final String MARK = "```";

  Fence {
    lines = List.copyOf(lines);
  }

  /** The blocks of a document. */
  static List<Fence> in(String document, List<String> written) {
    List<Fence> fences = new ArrayList<>();
    int begun = 0;
    for (int i = 0; i < written.size(); i++) {
      String line = written.get(i).strip();
      if (!line.startsWith(MARK)) {
        continue;
      }
      if (begun == 0) {
        begun = i + 1;
      } else {
        String language = written.get(begun - 1).strip().substring(MARK.length());
        fences.add(new Fence(document, begun, language, written.subList(begun, i)));
        begun = 0;
      }
    }
    if (begun != 0) {
      throw new IllegalArgumentException(document + ":" + begun + ": is never closed");
    }
    return fences;
  }

  String place() {
    return document + ":" + line;
  }

  String text() {
    return String.join("\n", lines);
  }

  /** The commands of a block of shell, a line each; one that ends in a backslash goes on. */
  List<ShellLine> commands() {
    List<ShellLine> commands = new ArrayList<>();
    StringBuilder begun = new StringBuilder();
    int at = 0;
    for (int i = 0; i < lines.size(); i++) {
      String written = lines.get(i);
      at = begun.isEmpty() ? line + 1 + i : at;
      if (written.endsWith("\\")) {
        begun.append(written, 0, written.length() - 1);
      } else {
        String command = begun.append(written).toString().strip();
        begun.setLength(0);
        if (!command.isEmpty() && !command.startsWith("#")) {
          commands.add(new ShellLine(document + ":" + at, command));
        }
      }
    }
    return commands;
  }
}
