package org.pactwatch.store;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnContainer.class)
class ContainerQuestionsTest extends QuestionsTest {}
