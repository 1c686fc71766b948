package org.pactwatch.stream;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnContainer.class)
class ContainerPumpTest extends PumpTest {}
