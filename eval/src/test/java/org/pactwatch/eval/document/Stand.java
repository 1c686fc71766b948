package org.pactwatch.eval.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pactwatch.eval.quality.Checkout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands in for the things of the reader's own that documents speak of: their files, their
 * publishers (the sample newsroom's papers), and ids, which documents write in capitals.
 */
final class Stand {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path PAGES =
      Checkout.path("app/src/main/resources/org/pactwatch/app/newsroom/pages");
  private static final String FEED = "/meridian/rss.xml";

  private final Stage stage;
  private final String newsroom;
  private int feeds;
  private String imported = "";
  private final Map<String, Finding> findings = new LinkedHashMap<>();

  /** Asks the program for an id. */
  private interface Finding {
    String find() throws IOException, InterruptedException;
  }

  /**
   * @param newsroom the address of a running sample newsroom
   */
  Stand(Stage stage, String newsroom) {
    this.stage = stage;
    this.newsroom = newsroom;
    findings.put("CLAIM", () -> first("review list --judged all", "/claim/id"));
    findings.put("ARTICLE", () -> first("picture", "/evidence/url"));
    findings.put("ALERT", () -> first("alerts list", "/row/key"));
  }

  /** Puts the files that documents speak of into the stage's folder. */
  void putFiles() throws IOException {
    Path folder = stage.folder();
    Path clippings = Files.createDirectories(folder.resolve("clippings"));
    try (Stream<Path> pages = Files.list(PAGES)) {
      for (Path page : pages.sorted().limit(3).toList()) {
        Files.copy(page, clippings.resolve(String.valueOf(page.getFileName())));
      }
    }
    Path article = PAGES.resolve("kenyan-lawmakers-ratify-oman-agreement.html");
    Files.copy(article, folder.resolve("article.html"));
    Files.copy(article, folder.resolve("page.html"));
  }

  /** A command as it can be given here. */
  String fill(String command) throws IOException, InterruptedException {
    String filled = command;
    if (command.contains("sources add")) {
      filled = filled.replace("sources add", "sources add --private-network");
    } else if (command.contains("sources import")) {
      imported = newsroom + "/harbour/feed.xml?" + ++feeds;
      Files.writeString(
          stage.folder().resolve("feeds.opml"),
          "<opml version='2.0'><body><outline xmlUrl='" + imported + "'/></body></opml>");
    }
    filled =
        filled
            .replaceAll("https://example\\.org/\\S*rss\\.xml", newsroom + FEED + "?" + ++feeds)
            .replaceAll("https://example\\.org/story", page())
            .replaceAll("(?<![./@\\w])example\\.org", newsroom + "/meridian/");
    for (Map.Entry<String, Finding> each : findings.entrySet()) {
      Matcher named = Pattern.compile("\\b" + each.getKey() + "\\b").matcher(filled);
      if (named.find()) {
        filled = named.replaceAll(Matcher.quoteReplacement(each.getValue().find()));
      }
    }
    if (filled.contains(".warc.gz")) {
      Files.copy(archived(), stage.folder().resolve(warc(filled)));
    }
    return filled;
  }

  /** What an import brought may lie on this machine, which a list of feeds cannot say. */
  void settle(String command) throws IOException, InterruptedException {
    if (command.contains("sources import")) {
      stage.run("./pactwatch sources remove " + imported);
      stage.run("./pactwatch sources add --private-network " + imported);
    }
  }

  private String page() {
    return newsroom + "/meridian/2026/09/10/kenyan-lawmakers-ratify-oman-agreement";
  }

  private static String warc(String command) {
    Matcher named = Pattern.compile("\\S+\\.warc\\.gz").matcher(command);
    return named.find() ? named.group() : "";
  }

  private Path archived() throws IOException {
    try (Stream<Path> files = Files.walk(stage.folder().resolve("data"))) {
      return files
          .filter(file -> file.toString().endsWith(".warc.gz"))
          .max(Comparator.comparingLong(file -> file.toFile().length()))
          .orElseThrow();
    }
  }

  private String first(String command, String pointer) throws IOException, InterruptedException {
    Stage.Outcome listed = stage.run("./pactwatch " + command + " --format jsonl");
    String line =
        listed.out().lines().findFirst().orElseThrow(() -> new IllegalStateException("" + listed));
    JsonNode found = JSON.readTree(line).at(pointer);
    if (!found.isString()) {
      throw new IllegalStateException(pointer + " is not in " + line);
    }
    return found.asString();
  }
}
