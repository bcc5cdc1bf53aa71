/** Slim 4 with PSR-7, PHP-DI, Twig's view and Monolog, as far as a first app uses them. */
export const slim = String.raw`<?php
namespace Psr\Http\Message { interface ResponseInterface {} interface ServerRequestInterface {} interface StreamInterface {} }
namespace Psr\Log { interface LoggerInterface {} }
namespace Psr\Container { interface ContainerInterface {} }
namespace Monolog { class Level { const Debug = 100; const Info = 200; const Warning = 300; const Error = 400; } }
`;
