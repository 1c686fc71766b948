package org.pactwatch.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One revision of an article, as read from a capture. All spans of a reading point into {@code
 * text}, which begins with the headline where there is one.
 *
 * @param id the article over all its revisions
 * @param revision hash of the text and the dates; two captures with the same revision say the same
 * @param source the configured source it came from
 * @param url its canonical address; null for a file without one
 * @param title the headline; null if there is none
 * @param site the publisher's name
 * @param authors the people named in the byline
 * @param published when it was published, as far as known
 * @param modified when it was last modified, as far as known
 * @param language ISO 639-1 code, or null if not known
 * @param verdict what kind of page it is
 * @param reason why the verdict was given
 * @param text headline, blank line, then the blocks of the body separated by line feeds
 * @param blocks the blocks in the order of the text; they do not overlap
 * @param syndicationGroup the same for all copies of one agency story; the independent source that
 *     corroboration counts
 * @param wireCredit the agency named as the origin, such as {@code Reuters}, or null
 * @param capture the archived bytes, or null if they were not archived
 * @param fetchedAt when it was taken
 * @param backfill whether it was taken as old news, which never alerts
 * @param readWith what it was read with besides the generic way, or null if nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Article(
    ArticleId id,
    String revision,
    SourceId source,
    @Nullable URI url,
    @Nullable String title,
    @Nullable String site,
    List<String> authors,
    @Nullable PublicationDate published,
    @Nullable PublicationDate modified,
    @Nullable String language,
    Verdict verdict,
    String reason,
    String text,
    List<Block> blocks,
    String syndicationGroup,
    @Nullable String wireCredit,
    @Nullable CaptureId capture,
    Instant fetchedAt,
    @JsonProperty(required = true) boolean backfill,
    @Nullable ReadWith readWith) {

  public Article {
    Checks.present(id, "article id");
    Checks.present(source, "article source");
    Checks.present(authors, "authors");
    Checks.present(verdict, "article verdict");
    Checks.present(reason, "reason of the verdict");
    Checks.present(text, "article text");
    Checks.present(blocks, "blocks");
    Checks.present(fetchedAt, "time of fetching");
    Checks.notBlank(revision, "article revision");
    Checks.notBlank(syndicationGroup, "syndication group");
    authors = List.copyOf(authors);
    blocks = List.copyOf(blocks);
    int end = 0;
    for (Block block : blocks) {
      Checks.check(
          block.span().start() >= end && block.span().end() <= text.length(),
          "block " + block.span() + " overlaps another or leaves the text");
      end = block.span().end();
    }
  }

  /** An article read by the generic way alone. */
  public Article(
      ArticleId id,
      String revision,
      SourceId source,
      @Nullable URI url,
      @Nullable String title,
      @Nullable String site,
      List<String> authors,
      @Nullable PublicationDate published,
      @Nullable PublicationDate modified,
      @Nullable String language,
      Verdict verdict,
      String reason,
      String text,
      List<Block> blocks,
      String syndicationGroup,
      @Nullable String wireCredit,
      @Nullable CaptureId capture,
      Instant fetchedAt,
      boolean backfill) {
    this(
        id,
        revision,
        source,
        url,
        title,
        site,
        authors,
        published,
        modified,
        language,
        verdict,
        reason,
        text,
        blocks,
        syndicationGroup,
        wireCredit,
        capture,
        fetchedAt,
        backfill,
        null);
  }

  /** The text without the headline. */
  @JsonIgnore
  public String body() {
    return blocks.stream()
        .filter(b -> b.role() != BlockRole.HEADLINE)
        .map(b -> b.span().of(text))
        .collect(Collectors.joining("\n"));
  }

  /** The day of publication, as far as known. */
  @JsonIgnore
  public Optional<PublicationDate> publication() {
    return Optional.ofNullable(published);
  }
}
