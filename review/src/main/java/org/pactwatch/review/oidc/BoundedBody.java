package org.pactwatch.review.oidc;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** A body as bytes; one that is longer than a limit fails, and is not read on. For one answer. */
final class BoundedBody implements BodySubscriber<byte[]> {
  private final BodySubscriber<byte[]> body = BodySubscribers.ofByteArray();
  private final long most;
  private long size;
  private Flow.@Nullable Subscription subscription;

  /**
   * @param most the most bytes that are taken
   */
  BoundedBody(long most) {
    this.most = most;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body.getBody();
  }

  @Override
  public void onSubscribe(Flow.Subscription begun) {
    subscription = begun;
    body.onSubscribe(begun);
  }

  @Override
  public void onNext(List<ByteBuffer> part) {
    for (ByteBuffer bytes : part) {
      size += bytes.remaining();
    }
    if (size <= most) {
      body.onNext(part);
      return;
    }
    if (subscription != null) {
      subscription.cancel();
    }
    body.onError(new IOException("the answer is longer than " + most + " bytes"));
  }

  @Override
  public void onError(Throwable cause) {
    body.onError(cause);
  }

  @Override
  public void onComplete() {
    if (size <= most) {
      body.onComplete();
    }
  }
}
