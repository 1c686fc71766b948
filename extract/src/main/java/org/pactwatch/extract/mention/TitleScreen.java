package org.pactwatch.extract.mention;

/** Decides whether the words around a head make a public office, and of what kind. */
final class TitleScreen {
  private final WordLists words;
  private final TitleContext context;
  private final String headKind;
  private final int head;
  private final int headEnd;
  private final TitleLeftEdge.Edge edge;
  private final TitleComplement.Complement complement;

  TitleScreen(
      WordLists words,
      TitleContext context,
      String headKind,
      int head,
      int headEnd,
      TitleLeftEdge.Edge edge,
      TitleComplement.Complement complement) {
    this.words = words;
    this.context = context;
    this.headKind = headKind;
    this.head = head;
    this.headEnd = headEnd;
    this.edge = edge;
    this.complement = complement;
  }

  boolean isOffice() {
    if (headKind.equals("counterpart")) {
      return edge.possessor() >= 0 || !edge.parties().isEmpty();
    }
    boolean legislator = words.is("legislator", context.key(headEnd - 1)) || isMember();
    int from = legislator ? head : edge.outer();
    if (words.among("private", context.pieces(), from, complement.end())
        || words.is("retired", context.key(edge.first()))) {
      return false;
    }
    if (headKind.equals("office")) {
      return !isBusiness();
    }
    return isPublic() || kind() == Title.Kind.FOLLOWER;
  }

  /** A member of parliament may be of the opposition or of a party. */
  private boolean isMember() {
    return words.end("legislator", context.pieces(), context.pieces().first(head)).isPresent()
        && headKind.equals("office");
  }

  /** "Vice-president at Anduril", "Anduril's president". */
  private boolean isBusiness() {
    boolean companiesHaveIt = words.is("business", context.key(headEnd - 1));
    boolean at = context.lower(headEnd).equals("at");
    boolean namedOwner =
        edge.possessor() > 0 && context.isCapitalised(edge.possessor()) && edge.parties().isEmpty();
    return companiesHaveIt && (at || complement.unknown() || namedOwner);
  }

  private boolean isPublic() {
    boolean party = !edge.parties().isEmpty() || !complement.parties().isEmpty();
    boolean among = words.among("public", context.pieces(), edge.first(), complement.end());
    boolean bare = headEnd - head == complement.end() - edge.first() && !party;
    return !bare && (party || among);
  }

  Title.Kind kind() {
    if (headKind.equals("counterpart")) {
      return Title.Kind.COUNTERPART;
    }
    boolean bare = headKind.equals("weak") && !isPublic();
    boolean speaker = context.key(headEnd - 1).startsWith("spokes") && edge.outer() == head;
    boolean follower =
        (edge.possessor() >= 0 || speaker) && words.is("follower", context.key(headEnd - 1));
    return bare && follower ? Title.Kind.FOLLOWER : Title.Kind.OFFICE;
  }

  boolean isPlural() {
    String last = context.key(headEnd - 1);
    return last.endsWith("s") && !last.endsWith("ss") && !last.equals("affairs")
        || context.key(head).endsWith("chiefs")
        || context.key(head).equals("heads")
        || context.key(head).equals("members");
  }
}
