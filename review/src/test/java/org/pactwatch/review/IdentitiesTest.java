package org.pactwatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.pactwatch.review.account.Account;
import org.pactwatch.review.account.Role;
import org.pactwatch.review.oidc.Identities;
import org.pactwatch.review.oidc.Person;

/** Which account belongs to whom. */
class IdentitiesTest extends AccountCase {

  @Test
  void whoComesForTheFirstTimeTwiceAtOnceHasOneAccount() throws Exception {
    Identities identities = new Identities(database, accounts, CLOCK);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (int i = 0; i < 20; i++) {
        Person person = new Person("https://id.example", "s" + i, "anna" + i, Role.VIEWER, "");
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Account>> both = new ArrayList<>();
        for (int j = 0; j < 2; j++) {
          both.add(
              threads.submit(
                  () -> {
                    start.await(60, TimeUnit.SECONDS);
                    return identities.account(person);
                  }));
        }
        for (Future<Account> one : both) {
          assertThat(one.get(60, TimeUnit.SECONDS).name()).isEqualTo("anna" + i);
        }
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(accounts.all()).hasSize(20);
  }
}
