package org.pactwatch.app.print;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.pactwatch.model.Party;
import org.pactwatch.store.query.EvidenceView;
import org.pactwatch.store.query.PactView;

/**
 * The picture as a STIX 2.1 bundle (OASIS): an {@code identity} for each party and a {@code report}
 * for each pact, whose {@code published} is the first day of its stage and whose labels are stage
 * and kinds. The same picture gives the same ids.
 */
public final class PictureStix {
  private static final int PERCENT = 100;

  private PictureStix() {}

  /** The bundle as one JSON object; {@code at} is when the picture was asked for. */
  public static String of(List<PactView> pacts, Instant at) {
    String moment = at.truncatedTo(ChronoUnit.MILLIS).toString();
    SortedSet<Party> parties = new TreeSet<>();
    pacts.forEach(p -> parties.addAll(p.parties()));
    List<Map<String, Object>> objects = new ArrayList<>();
    parties.forEach(p -> objects.add(identity(p, moment)));
    pacts.forEach(p -> objects.add(report(p, moment)));
    Map<String, Object> bundle = new LinkedHashMap<>();
    bundle.put("type", "bundle");
    bundle.put("id", id("bundle", moment + objects));
    bundle.put("objects", objects);
    return Json.line(bundle);
  }

  private static Map<String, Object> object(String type, String of, String moment) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", type);
    object.put("spec_version", "2.1");
    object.put("id", id(type, of));
    object.put("created", moment);
    object.put("modified", moment);
    return object;
  }

  private static Map<String, Object> identity(Party party, String moment) {
    Map<String, Object> identity = object("identity", party.code(), moment);
    identity.put("name", PartyNames.of(party));
    identity.put("identity_class", "organization");
    identity.put("sectors", List.of("government"));
    identity.put("labels", List.of(party.code()));
    return identity;
  }

  private static Map<String, Object> report(PactView pact, String moment) {
    EvidenceView e = pact.evidence();
    Map<String, Object> report = object("report", pact.id().value(), moment);
    report.put("name", PartyNames.heading(pact.parties(), pact.name()));
    report.put("description", e.sentence());
    report.put(
        "published", pact.since().earliest().atStartOfDay(ZoneOffset.UTC).toInstant().toString());
    report.put("confidence", Math.round(pact.confidence() * PERCENT));
    List<String> labels = new ArrayList<>();
    labels.add("stage:" + Words.of(pact.stage()));
    pact.kinds().forEach(k -> labels.add("kind:" + Words.of(k)));
    report.put("labels", labels);
    report.put("object_refs", pact.parties().stream().map(p -> id("identity", p.code())).toList());
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("source_name", e.site() == null ? "article " + e.article() : e.site());
    if (e.title() != null) {
      source.put("description", e.title());
    }
    if (e.url() != null) {
      source.put("url", e.url());
    }
    report.put("external_references", List.of(source));
    return report;
  }

  private static String id(String type, String of) {
    byte[] name = ("pactwatch " + type + " " + of).getBytes(StandardCharsets.UTF_8);
    return type + "--" + UUID.nameUUIDFromBytes(name);
  }
}
