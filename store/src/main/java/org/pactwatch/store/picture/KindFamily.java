package org.pactwatch.store.picture;

import java.util.EnumSet;
import java.util.Set;
import org.pactwatch.model.PactKind;

/** Kinds that one agreement often bears together. */
enum KindFamily {
  DEFENCE,
  BASING,
  INTELLIGENCE,
  INDUSTRY,
  CYBER,
  MARITIME;

  static Set<KindFamily> of(Set<PactKind> kinds) {
    Set<KindFamily> families = EnumSet.noneOf(KindFamily.class);
    kinds.forEach(k -> families.add(of(k)));
    return families;
  }

  private static KindFamily of(PactKind kind) {
    return switch (kind) {
      case BASING_ACCESS -> BASING;
      case INTELLIGENCE_SHARING -> INTELLIGENCE;
      case DEFENCE_INDUSTRY -> INDUSTRY;
      case CYBER -> CYBER;
      case MARITIME -> MARITIME;
      case MUTUAL_DEFENCE,
          NON_AGGRESSION,
          SECURITY_GUARANTEE,
          CONSULTATION,
          DEFENCE_COOPERATION,
          EXERCISES_TRAINING,
          ALLIANCE_MEMBERSHIP,
          STRATEGIC_PARTNERSHIP ->
          DEFENCE;
    };
  }
}
