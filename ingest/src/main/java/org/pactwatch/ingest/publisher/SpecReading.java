package org.pactwatch.ingest.publisher;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.PublicationDate;
import org.pactwatch.model.ReadWith;

/**
 * What a publisher specification found on a page. What is not there is left to the generic way.
 *
 * @param label the specification and its version, or null if there is none for the page
 * @param body the elements that hold the lead and the body, in no order; empty if none were found
 * @param dropLines lines of the body that are never text
 * @param headline the headline and its element
 * @param authors the people of the byline; empty if none were found
 * @param published when it was published
 * @param modified when it was last changed
 * @param teaser whether the page says that it does not hold the whole text
 * @param site the publisher's name
 * @param language ISO 639-1 code
 * @param missed the fields with a rule that found nothing
 */
public record SpecReading(
    @Nullable String label,
    List<Element> body,
    List<Pattern> dropLines,
    @Nullable Headline headline,
    List<String> authors,
    @Nullable PublicationDate published,
    @Nullable PublicationDate modified,
    boolean teaser,
    @Nullable String site,
    @Nullable String language,
    List<String> missed) {
  /** There is no specification for the page. */
  public static final SpecReading NONE =
      new SpecReading(
          null, List.of(), List.of(), null, List.of(), null, null, false, null, null, List.of());

  public SpecReading {
    body = List.copyOf(body);
    dropLines = List.copyOf(dropLines);
    authors = List.copyOf(authors);
    missed = List.copyOf(missed);
  }

  /** A headline and the element it was read from. */
  public record Headline(String text, Element element) {}

  /** Whether a line of the body is never text. */
  public boolean isDropped(String line) {
    return dropLines.stream().anyMatch(pattern -> pattern.matcher(line).matches());
  }

  /** The same, for a page whose body elements hold no text. */
  public SpecReading withoutBody() {
    List<String> more = new ArrayList<>(missed);
    more.add("body");
    return new SpecReading(
        label, List.of(), dropLines, headline, authors, published, modified, teaser, site, language,
        more);
  }

  /** How the reading is to be told, if there is a specification. */
  public Optional<ReadWith> readWith() {
    return Optional.ofNullable(label).map(l -> ReadWith.publisher(l, missed));
  }
}
