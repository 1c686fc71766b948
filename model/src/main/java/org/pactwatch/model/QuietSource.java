package org.pactwatch.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source that says nothing although it should.
 *
 * @param id the source
 * @param name what people call it
 * @param since when it last had something new, or null if it never had
 * @param reason what is held to be the matter, in a sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuietSource(SourceId id, String name, @Nullable Instant since, String reason) {
  public QuietSource {
    Checks.present(id, "source id");
    Checks.notBlank(name, "name of the source");
    Checks.notBlank(reason, "reason");
  }
}
