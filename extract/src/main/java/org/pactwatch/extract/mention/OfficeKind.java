package org.pactwatch.extract.mention;

import java.util.Optional;

/** The offices that different words name: "premier" and "prime minister", "defense secretary". */
enum OfficeKind {
  MONARCH,
  PRESIDENT,
  HEAD_OF_GOVERNMENT,
  FOREIGN,
  DEFENCE,
  INTERIOR,
  FINANCE,
  SPOKESMAN,
  AMBASSADOR,
  LEGISLATOR;

  /** The kind of a role as written; none for deputies and for other offices. */
  static Optional<OfficeKind> of(String role) {
    String folded = Folding.fold(role).replace("defense", "defence");
    if (has(folded, "deputy", "vice", "under secretary", "adviser", "assistant")) {
      return Optional.empty();
    }
    if (has(folded, "spokes")) {
      return Optional.of(SPOKESMAN);
    }
    if (has(folded, "prime minister", "premier", "chancellor", "taoiseach", "head of government")) {
      return Optional.of(HEAD_OF_GOVERNMENT);
    }
    if (has(folded, "defence", "secretary of war", "armed forces minister")) {
      return Optional.of(DEFENCE);
    }
    if (has(folded, "foreign", "external affairs", "secretary of state")) {
      return Optional.of(FOREIGN);
    }
    return other(folded);
  }

  private static Optional<OfficeKind> other(String role) {
    if (has(role, "interior", "home minister", "home secretary")) {
      return Optional.of(INTERIOR);
    }
    if (has(role, "finance", "treasury")) {
      return Optional.of(FINANCE);
    }
    if (has(role, "king", "queen", "emir", "sultan", "emperor", "ruler")) {
      return Optional.of(MONARCH);
    }
    if (has(role, "ambassador")) {
      return Optional.of(AMBASSADOR);
    }
    if (has(role, "senator", "member of parliament", "lawmaker")) {
      return Optional.of(LEGISLATOR);
    }
    return has(role, "president", "head of state") ? Optional.of(PRESIDENT) : Optional.empty();
  }

  private static boolean has(String role, String... words) {
    for (String word : words) {
      if (role.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
