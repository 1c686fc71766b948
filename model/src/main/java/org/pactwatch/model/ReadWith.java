package org.pactwatch.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article was read with besides the way that serves for any publisher. With the same bytes
 * and the same of these the same article is read again.
 *
 * @param publisher the publisher specification and its version, such as {@code daily-example 2}, or
 *     null if there is none for the page
 * @param missed the fields that the specification has rules for and did not find
 * @param template the learned template of the site and its version, such as {@code daily.example
 *     7}, or null if it cut nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReadWith(@Nullable String publisher, List<String> missed, @Nullable String template) {
  public ReadWith {
    Checks.present(missed, "fields that were missed");
    missed = List.copyOf(missed);
    Checks.check(publisher != null || template != null, "read with nothing in particular");
    Checks.check(publisher != null || missed.isEmpty(), "fields are missed by no specification");
  }

  /** A page read by a publisher specification. */
  public static ReadWith publisher(String specification, List<String> missed) {
    return new ReadWith(specification, missed, null);
  }

  /** The same, with a template as well. */
  public static ReadWith template(@Nullable ReadWith before, String template) {
    return before == null
        ? new ReadWith(null, List.of(), template)
        : new ReadWith(before.publisher(), before.missed(), template);
  }
}
