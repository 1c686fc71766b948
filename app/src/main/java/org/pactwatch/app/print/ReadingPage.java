package org.pactwatch.app.print;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pactwatch.model.Article;
import org.pactwatch.model.Block;
import org.pactwatch.model.BlockRole;
import org.pactwatch.model.Claim;
import org.pactwatch.model.Mention;
import org.pactwatch.model.Reading;
import org.pactwatch.model.Span;

/**
 * Readings as one HTML page that needs nothing else: the texts with mentions and evidence marked.
 * For one thread.
 */
public final class ReadingPage {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>pactwatch: readings</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <style>
      body { font: 1rem/1.55 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem;
             color: #1c1c1c; background: #fff; }
      article { border-top: 3px solid #345; margin-top: 3rem; }
      .about, .claims { color: #444; font-size: .9rem; }
      .evidence { background: #fdf3c7; }
      .country { border-bottom: 2px solid #2a6f97; } .organisation { border-bottom: 2px solid #6a4c93; }
      .official { border-bottom: 2px solid #b23a48; } .agreement { border-bottom: 2px solid #588157; }
      </style></head><body>
      """;

  private final StringBuilder body = new StringBuilder();
  private final boolean explain;

  /**
   * @param explain whether claims say how they were found
   */
  public ReadingPage(boolean explain) {
    this.explain = explain;
  }

  /** Adds a reading at the end. */
  public void add(String argument, Reading reading) {
    Article article = reading.article();
    String title = article.title() == null ? argument : article.title();
    body.append("<article><h1>").append(escaped(title)).append("</h1>\n<p class=\"about\">");
    body.append(escaped(about(argument, article))).append("</p>\n<ol class=\"claims\">\n");
    reading.claims().forEach(this::claim);
    body.append("</ol>\n");
    for (Block block : article.blocks()) {
      if (block.role() != BlockRole.HEADLINE) {
        body.append("<p>").append(marked(reading, block.span())).append("</p>\n");
      }
    }
    body.append("</article>\n");
  }

  /** The whole page. */
  public String html() {
    return HEAD + body + "</body></html>\n";
  }

  private static String about(String argument, Article article) {
    List<String> parts = new ArrayList<>(List.of(argument));
    if (article.site() != null) {
      parts.add(article.site());
    }
    if (article.published() != null) {
      parts.add(article.published().day().toString());
    }
    parts.add(Words.of(article.verdict()));
    return String.join(" · ", parts);
  }

  private void claim(Claim claim) {
    List<String> parts = new ArrayList<>();
    parts.add(claim.stage() + (claim.date() == null ? "" : " " + claim.date()));
    parts.add(PartyNames.codesAndNames(claim.parties()));
    if (claim.name() != null) {
      parts.add(claim.name());
    }
    parts.add(Words.of(claim.modality()));
    parts.add(Words.percent(claim.confidence()));
    if (explain && claim.explanation() != null) {
      parts.add(claim.explanation());
    }
    body.append("<li>").append(escaped(String.join(" · ", parts))).append("</li>\n");
  }

  /** The text of a block, cut where a mark begins or ends, so that marks may overlap. */
  private static String marked(Reading reading, Span block) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(block.start(), block.end()));
    List<Span> marks = new ArrayList<>();
    reading.claims().forEach(c -> marks.add(c.evidence().span()));
    reading.mentions().forEach(m -> marks.add(m.span()));
    for (Span mark : marks) {
      if (mark.overlaps(block)) {
        cuts.add(Math.max(mark.start(), block.start()));
        cuts.add(Math.min(mark.end(), block.end()));
      }
    }
    StringBuilder html = new StringBuilder();
    int from = block.start();
    for (int to : cuts.tailSet(from, false)) {
      html.append(piece(reading, new Span(from, to)));
      from = to;
    }
    return html.toString();
  }

  private static String piece(Reading reading, Span span) {
    List<Mention> mentions =
        reading.mentions().stream().filter(m -> m.span().contains(span)).toList();
    List<String> classes =
        mentions.stream().map(m -> Words.of(m.type())).collect(Collectors.toList());
    if (reading.claims().stream().anyMatch(c -> c.evidence().span().contains(span))) {
      classes.add("evidence");
    }
    String text = escaped(span.of(reading.article().text()));
    String title =
        mentions.stream()
            .map(m -> m.entity() == null ? m.text() : m.entity())
            .collect(Collectors.joining(", "));
    return classes.isEmpty()
        ? text
        : "<span class=\"%s\" title=\"%s\">%s</span>"
            .formatted(String.join(" ", classes), escaped(title), text);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
