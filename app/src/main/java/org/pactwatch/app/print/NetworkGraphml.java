package org.pactwatch.app.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pactwatch.model.Party;
import org.pactwatch.store.query.PactView;

/**
 * The parties of pacts as a network in GraphML (graphml.graphdrawing.org): a node for each party,
 * an edge between two parties for the pacts they share, whose weight is how many these are.
 */
public final class NetworkGraphml {
  private record Pair(Party one, Party other) {}

  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="label" for="node" attr.name="label" attr.type="string"/>
        <key id="country" for="node" attr.name="country" attr.type="boolean"/>
        <key id="weight" for="edge" attr.name="weight" attr.type="int"/>
        <key id="pacts" for="edge" attr.name="pacts" attr.type="string"/>
        <key id="kinds" for="edge" attr.name="kinds" attr.type="string"/>
        <key id="stages" for="edge" attr.name="stages" attr.type="string"/>
        <graph edgedefault="undirected">
      """;

  private NetworkGraphml() {}

  /** The whole document. */
  public static String of(List<PactView> pacts) {
    SortedSet<Party> parties = new TreeSet<>();
    Map<Pair, List<PactView>> shared = new LinkedHashMap<>();
    for (PactView p : pacts) {
      parties.addAll(p.parties());
      pairs(p).forEach(pair -> shared.computeIfAbsent(pair, k -> new ArrayList<>()).add(p));
    }
    StringBuilder xml = new StringBuilder(HEAD);
    parties.forEach(
        p ->
            xml.append("    <node id=\"" + p.code() + "\">")
                .append(data("label", PartyNames.of(p)))
                .append(data("country", String.valueOf(p.isCountry())))
                .append("</node>\n"));
    SortedMap<String, String> edges = new TreeMap<>();
    shared.forEach((pair, of) -> edges.put(pair.one() + " " + pair.other(), edge(pair, of)));
    edges.values().forEach(xml::append);
    return xml.append("  </graph>\n</graphml>\n").toString();
  }

  private static List<Pair> pairs(PactView pact) {
    List<Party> parties = List.copyOf(pact.parties());
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < parties.size(); i++) {
      for (int j = i + 1; j < parties.size(); j++) {
        pairs.add(new Pair(parties.get(i), parties.get(j)));
      }
    }
    return pairs;
  }

  private static String edge(Pair pair, List<PactView> pacts) {
    SortedSet<String> kinds = new TreeSet<>();
    SortedSet<String> stages = new TreeSet<>();
    SortedSet<String> names = new TreeSet<>();
    for (PactView p : pacts) {
      p.kinds().forEach(k -> kinds.add(k.name()));
      stages.add(p.stage().name());
      names.add(p.name());
    }
    return "    <edge source=\""
        + pair.one().code()
        + "\" target=\""
        + pair.other().code()
        + "\">"
        + data("weight", String.valueOf(pacts.size()))
        + data("pacts", String.join("; ", names))
        + data("kinds", String.join(" ", kinds))
        + data("stages", String.join(" ", stages))
        + "</edge>\n";
  }

  private static String data(String key, String value) {
    return "<data key=\"" + key + "\">" + escaped(value) + "</data>";
  }

  /** Characters that XML 1.0 does not allow are left out. */
  private static String escaped(String text) {
    return text.replaceAll(
            "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
