package org.pactwatch.ingest.source;

import java.util.List;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Writes sources as OPML 2.0, categories as folders. Folders of this machine's disk are left out,
 * since nobody else has them; other readers pass over the kinds that they do not know.
 */
public final class OpmlWriter {
  private OpmlWriter() {}

  /** The document. */
  public static String write(List<Source> sources) {
    Document document = new Document("");
    document.parser(Parser.xmlParser());
    document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(true);
    Element opml = document.appendElement("opml").attr("version", "2.0");
    opml.appendElement("head").appendElement("title").text("pactwatch sources");
    Element body = opml.appendElement("body");
    TreeMap<String, Element> folders = new TreeMap<>();
    for (Source source : sources) {
      source.address().ifPresent(url -> outline(folder(body, folders, source), source));
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document.outerHtml().strip() + "\n";
  }

  private static Element folder(Element body, TreeMap<String, Element> folders, Source source) {
    String category = source.particulars().category();
    Element at = body;
    StringBuilder path = new StringBuilder();
    for (String part : category == null ? new String[0] : category.split("/")) {
      Element parent = at;
      path.append('/').append(part);
      at =
          folders.computeIfAbsent(
              path.toString(),
              key -> parent.appendElement("outline").attr("text", part).attr("title", part));
    }
    return at;
  }

  private static void outline(Element folder, Source source) {
    String kind = source.location().kind();
    Element outline =
        folder
            .appendElement("outline")
            .attr("type", kind.equals("feed") ? "rss" : kind)
            .attr("text", source.name())
            .attr("title", source.name())
            .attr("xmlUrl", source.location().toString());
    String language = source.particulars().language();
    if (language != null) {
      outline.attr("language", language);
    }
  }
}
