package org.pactwatch.alert.text;

import java.util.List;
import org.pactwatch.model.Alert;

/** Messages as an HTML document for mail readers. Whatever comes from articles is escaped. */
public final class Html {
  private Html() {}

  /** The document. */
  public static String document(List<Alert> alerts, AlertLines lines) {
    StringBuilder html =
        new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
            .append(escaped(AlertLines.subject(alerts)))
            .append("</title></head><body style=\"font-family:sans-serif\">");
    alerts.forEach(alert -> html.append(entry(alert, lines)));
    return html.append("</body></html>").toString();
  }

  /** One message, without a document around it. */
  public static String entry(Alert alert, AlertLines lines) {
    StringBuilder html =
        new StringBuilder("<h3>").append(escaped(Phrases.line(alert.summary()))).append("</h3>");
    lines
        .evidence(alert)
        .ifPresent(e -> html.append("<blockquote>").append(escaped(e)).append("</blockquote>"));
    lines
        .origin(alert)
        .ifPresent(
            o ->
                html.append("<p>")
                    .append(
                        lines.article(alert).map(url -> link(url.toString(), o)).orElse(escaped(o)))
                    .append("</p>"));
    lines.support(alert).ifPresent(s -> html.append("<p>").append(escaped(s)).append("</p>"));
    lines
        .pact(alert)
        .ifPresent(p -> html.append("<p>").append(link(p.toString(), "The pact")).append("</p>"));
    return html.append("<p><small>Rule ")
        .append(escaped(alert.rule()))
        .append("</small></p>")
        .toString();
  }

  private static String link(String url, String words) {
    return "<a href=\"" + escaped(url) + "\">" + escaped(words) + "</a>";
  }

  /** Text as HTML and XML write it. What XML 1.0 cannot hold is left out. */
  public static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .filter(Html::isXml)
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
