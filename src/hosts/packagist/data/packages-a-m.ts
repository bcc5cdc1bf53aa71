/** As lock files of public PHP apps named them: Symfony's demo in August 2026, Heroku's example in January 2026, BookStack in October 2024; the form is told in catalogue.ts. */
export const packagesAToM = String.raw`
aws/aws-crt-php
  v1.2.6 / library / Apache-2.0 /  /  / php >=5.5
aws/aws-sdk-php
  3.322.6 / library / Apache-2.0 / Aws\ /  / aws/aws-crt-php ^1.2.3, ext-json *, ext-pcre *, ext-simplexml *, guzzlehttp/guzzle ^6.5.8 || ^7.4.5, guzzlehttp/promises ^1.4.0 || ^2.0, guzzlehttp/psr7 ^1.9.1 || ^2.4.5, mtdowling/jmespath.php ^2.6, php >=7.2.5, psr/http-message ^1.0 || ^2.0
bacon/bacon-qr-code
  v3.0.0 / library / BSD-2-Clause / BaconQrCode\ /  / dasprid/enum ^1.0.3, ext-iconv *, php ^8.1
brick/math
  0.12.1 / library / MIT / Brick\Math\ /  / php ^8.1
carbonphp/carbon-doctrine-types
  2.1.0 / library / MIT / Carbon\Doctrine\ /  / php ^7.4 || ^8.0
clue/ndjson-react
  v1.3.0 / library / MIT / Clue\React\NDJson\ /  / php >=5.3, react/stream ^1.2
composer/pcre
  3.4.0 / library / MIT / Composer\Pcre\ /  / php ^7.4 || ^8.0
composer/semver
  3.4.4 / library / MIT / Composer\Semver\ /  / php ^5.3.2 || ^7.0 || ^8.0
composer/xdebug-handler
  3.0.5 / library / MIT / Composer\XdebugHandler\ /  / composer/pcre ^1 || ^2 || ^3, php ^7.2.5 || ^8.0, psr/log ^1 || ^2 || ^3
dama/doctrine-test-bundle
  v8.6.0 / symfony-bundle / MIT / DAMA\DoctrineTestBundle\ /  / doctrine/dbal ^3.3 || ^4.0, doctrine/doctrine-bundle ^2.11.0 || ^3.0, php >= 8.2, psr/cache ^2.0 || ^3.0, symfony/cache ^6.4 || ^7.3 || ^8.0, symfony/framework-bundle ^6.4 || ^7.3 || ^8.0
dasprid/enum
  1.0.6 / library / BSD-2-Clause / DASPRiD\Enum\ /  / php >=7.1 <9.0
dflydev/dot-access-data
  v3.0.3 / library / MIT / Dflydev\DotAccessData\ /  / php ^7.1 || ^8.0
doctrine/cache
  2.2.0 / library / MIT / Doctrine\Common\Cache\ /  / php ~7.1 || ^8.0
doctrine/collections
  2.6.0 / library / MIT / Doctrine\Common\Collections\ /  / doctrine/deprecations ^1, php ^8.1, symfony/polyfill-php84 ^1.30
doctrine/data-fixtures
  2.2.1 / library / MIT / Doctrine\Common\DataFixtures\ /  / doctrine/persistence ^3.1 || ^4.0, php ^8.1, psr/log ^1.1 || ^2 || ^3
doctrine/dbal
  4.4.3 / library / MIT / Doctrine\DBAL\ /  / doctrine/deprecations ^1.1.5, php ^8.2, psr/cache ^1|^2|^3, psr/log ^1|^2|^3
  3.9.1 / library / MIT / Doctrine\DBAL\ / bin/doctrine-dbal / composer-runtime-api ^2, doctrine/cache ^1.11|^2.0, doctrine/deprecations ^0.5.3|^1, doctrine/event-manager ^1|^2, php ^7.4 || ^8.0, psr/cache ^1|^2|^3, psr/log ^1|^2|^3
doctrine/deprecations
  1.1.6 / library / MIT / Doctrine\Deprecations\ /  / php ^7.1 || ^8.0
  1.1.3 / library / MIT / Doctrine\Deprecations\ /  / php ^7.1 || ^8.0
doctrine/doctrine-bundle
  3.2.4 / symfony-bundle / MIT / Doctrine\Bundle\DoctrineBundle\ /  / doctrine/dbal ^4.0, doctrine/deprecations ^1.0, doctrine/persistence ^4, doctrine/sql-formatter ^1.0.1, php ^8.4, symfony/cache ^6.4 || ^7.0 || ^8.0, symfony/config ^6.4 || ^7.0 || ^8.0, symfony/console ^6.4 || ^7.0 || ^8.0, symfony/dependency-injection ^6.4 || ^7.0 || ^8.0, symfony/doctrine-bridge ^6.4.3 || ^7.0.3 || ^8.0, symfony/framework-bundle ^6.4 || ^7.0 || ^8.0, symfony/service-contracts ^3
doctrine/doctrine-fixtures-bundle
  4.3.1 / symfony-bundle / MIT / Doctrine\Bundle\FixturesBundle\ /  / doctrine/data-fixtures ^2.2, doctrine/doctrine-bundle ^2.2 || ^3.0, doctrine/orm ^2.14.0 || ^3.0, doctrine/persistence ^2.4 || ^3.0 || ^4.0, php ^8.1, psr/log ^2 || ^3, symfony/config ^6.4 || ^7.0 || ^8.0, symfony/console ^6.4 || ^7.0 || ^8.0, symfony/dependency-injection ^6.4 || ^7.0 || ^8.0, symfony/deprecation-contracts ^2.1 || ^3, symfony/doctrine-bridge ^6.4.16 || ^7.1.9 || ^8.0, symfony/http-kernel ^6.4 || ^7.0 || ^8.0
doctrine/event-manager
  2.1.1 / library / MIT / Doctrine\Common\ /  / php ^8.1
  2.0.1 / library / MIT / Doctrine\Common\ /  / php ^8.1
doctrine/inflector
  2.1.0 / library / MIT / Doctrine\Inflector\ /  / php ^7.2 || ^8.0
  2.0.10 / library / MIT / Doctrine\Inflector\ /  / php ^7.2 || ^8.0
doctrine/instantiator
  2.1.0 / library / MIT / Doctrine\Instantiator\ /  / php ^8.4
doctrine/lexer
  3.0.1 / library / MIT / Doctrine\Common\Lexer\ /  / php ^8.1
doctrine/orm
  3.6.7 / library / MIT / Doctrine\ORM\ /  / composer-runtime-api ^2, doctrine/collections ^2.2, doctrine/dbal ^3.8.2 || ^4, doctrine/deprecations ^0.5.3 || ^1, doctrine/event-manager ^1.2 || ^2, doctrine/inflector ^1.4 || ^2.0, doctrine/instantiator ^1.3 || ^2, doctrine/lexer ^3, doctrine/persistence ^3.3.1 || ^4, ext-ctype *, php ^8.1, psr/cache ^1 || ^2 || ^3, symfony/console ^5.4 || ^6.0 || ^7.0 || ^8.0, symfony/var-exporter ^6.3.9 || ^7.0 || ^8.0
doctrine/persistence
  4.2.0 / library / MIT / Doctrine\Persistence\ /  / doctrine/deprecations ^1, doctrine/event-manager ^1 || ^2, php ^8.1, psr/cache ^1.0 || ^2.0 || ^3.0
doctrine/sql-formatter
  1.5.4 / library / MIT / Doctrine\SqlFormatter\ / bin/sql-formatter / php ^8.1
dompdf/dompdf
  v3.0.0 / library / LGPL-2.1 / Dompdf\ /  / dompdf/php-font-lib ^1.0.0, dompdf/php-svg-lib ^1.0.0, ext-dom *, ext-mbstring *, masterminds/html5 ^2.0, php ^7.1 || ^8.0
dompdf/php-font-lib
  1.0.0 / library / LGPL-2.1-or-later / FontLib\ /  / ext-mbstring *, php ^7.1 || ^8.0
dompdf/php-svg-lib
  1.0.0 / library / LGPL-3.0-or-later / Svg\ /  / ext-mbstring *, php ^7.1 || ^8.0, sabberworm/php-css-parser ^8.4
dragonmantank/cron-expression
  v3.3.3 / library / MIT / Cron\ /  / php ^7.2|^8.0, webmozart/assert ^1.0
egulias/email-validator
  4.0.4 / library / MIT / Egulias\EmailValidator\ /  / doctrine/lexer ^2.0 || ^3.0, php >=8.1, symfony/polyfill-intl-idn ^1.26
  4.0.2 / library / MIT / Egulias\EmailValidator\ /  / doctrine/lexer ^2.0 || ^3.0, php >=8.1, symfony/polyfill-intl-idn ^1.26
ergebnis/agent-detector
  1.2.0 / library / MIT / Ergebnis\AgentDetector\ /  / php ~7.4.0 || ~8.0.0 || ~8.1.0 || ~8.2.0 || ~8.3.0 || ~8.4.0 || ~8.5.0 || ~8.6.0
evenement/evenement
  v3.0.2 / library / MIT / Evenement\ /  / php >=7.0
fakerphp/faker
  v1.23.1 / library / MIT / Faker\ /  / php ^7.4 || ^8.0, psr/container ^1.0 || ^2.0, symfony/deprecation-contracts ^2.2 || ^3.0
fidry/cpu-core-counter
  1.3.0 / library / MIT / Fidry\CpuCoreCounter\ /  / php ^7.2 || ^8.0
fig/http-message-util
  1.1.5 / library / MIT / Fig\Http\Message\ /  / php ^5.3 || ^7.0 || ^8.0
filp/whoops
  2.16.0 / library / MIT / Whoops\ /  / php ^7.1 || ^8.0, psr/log ^1.0.1 || ^2.0 || ^3.0
firebase/php-jwt
  v6.10.1 / library / BSD-3-Clause / Firebase\JWT\ /  / php ^8.0
friendsofphp/php-cs-fixer
  v3.95.10 / application / MIT / PhpCsFixer\ / php-cs-fixer / clue/ndjson-react ^1.3, composer/semver ^3.4, composer/xdebug-handler ^3.0.5, ergebnis/agent-detector ^1.2, ext-filter *, ext-hash *, ext-json *, ext-tokenizer *, fidry/cpu-core-counter ^1.3, php ^7.4 || ^8.0, react/child-process ^0.6.6, react/event-loop ^1.5, react/socket ^1.16, react/stream ^1.4, sebastian/diff ^4.0.6 || ^5.1.1 || ^6.0.2 || ^7.0 || ^8.0 || ^9.0, symfony/console ^5.4.47 || ^6.4.24 || ^7.0 || ^8.0, symfony/event-dispatcher ^5.4.45 || ^6.4.24 || ^7.0 || ^8.0, symfony/filesystem ^5.4.45 || ^6.4.24 || ^7.0 || ^8.0, symfony/finder ^5.4.45 || ^6.4.24 || ^7.0 || ^8.0, symfony/options-resolver ^5.4.45 || ^6.4.24 || ^7.0 || ^8.0, symfony/polyfill-mbstring ^1.37, symfony/polyfill-php80 ^1.37, symfony/polyfill-php81 ^1.37, symfony/polyfill-php84 ^1.37, symfony/process ^5.4.47 || ^6.4.24 || ^7.2 || ^8.0, symfony/stopwatch ^5.4.45 || ^6.4.24 || ^7.0 || ^8.0
fruitcake/php-cors
  v1.3.0 / library / MIT / Fruitcake\Cors\ /  / php ^7.4|^8.0, symfony/http-foundation ^4.4|^5.4|^6|^7
graham-campbell/result-type
  v1.1.3 / library / MIT / GrahamCampbell\ResultType\ /  / php ^7.2.5 || ^8.0, phpoption/phpoption ^1.9.3
guzzlehttp/guzzle
  7.9.2 / library / MIT / GuzzleHttp\ /  / ext-json *, guzzlehttp/promises ^1.5.3 || ^2.0.3, guzzlehttp/psr7 ^2.7.0, php ^7.2.5 || ^8.0, psr/http-client ^1.0, symfony/deprecation-contracts ^2.2 || ^3.0
guzzlehttp/promises
  2.0.3 / library / MIT / GuzzleHttp\Promise\ /  / php ^7.2.5 || ^8.0
guzzlehttp/psr7
  2.7.0 / library / MIT / GuzzleHttp\Psr7\ /  / php ^7.2.5 || ^8.0, psr/http-factory ^1.0, psr/http-message ^1.1 || ^2.0, ralouphie/getallheaders ^3.0
guzzlehttp/uri-template
  v1.0.3 / library / MIT / GuzzleHttp\UriTemplate\ /  / php ^7.2.5 || ^8.0, symfony/polyfill-php80 ^1.24
hamcrest/hamcrest-php
  v2.0.1 / library / BSD-3-Clause /  /  / php ^5.3|^7.0|^8.0
intervention/gif
  4.2.0 / library / MIT / Intervention\Gif\ /  / php ^8.1
intervention/image
  3.8.0 / library / MIT / Intervention\Image\ /  / ext-mbstring *, intervention/gif ^4.1, php ^8.1
itsgoingd/clockwork
  v5.2.2 / library / MIT / Clockwork\ /  / ext-json *, php >=5.6
knplabs/knp-snappy
  v1.5.0 / library / MIT / Knp\Snappy\ /  / php >=8.1, psr/log ^2.0||^3.0, symfony/process ^5.0||^6.0||^7.0
larastan/larastan
  v2.9.8 / phpstan-extension / MIT / Larastan\Larastan\ /  / ext-json *, illuminate/console ^9.52.16 || ^10.28.0 || ^11.0, illuminate/container ^9.52.16 || ^10.28.0 || ^11.0, illuminate/contracts ^9.52.16 || ^10.28.0 || ^11.0, illuminate/database ^9.52.16 || ^10.28.0 || ^11.0, illuminate/http ^9.52.16 || ^10.28.0 || ^11.0, illuminate/pipeline ^9.52.16 || ^10.28.0 || ^11.0, illuminate/support ^9.52.16 || ^10.28.0 || ^11.0, php ^8.0.2, phpmyadmin/sql-parser ^5.9.0, phpstan/phpstan ^1.11.2
laravel/framework
  v10.48.22 / library / MIT / Illuminate\,Illuminate\Support\ /  / brick/math ^0.9.3|^0.10.2|^0.11|^0.12, composer-runtime-api ^2.2, doctrine/inflector ^2.0.5, dragonmantank/cron-expression ^3.3.2, egulias/email-validator ^3.2.1|^4.0, ext-ctype *, ext-filter *, ext-hash *, ext-mbstring *, ext-openssl *, ext-session *, ext-tokenizer *, fruitcake/php-cors ^1.2, guzzlehttp/uri-template ^1.0, laravel/prompts ^0.1.9, laravel/serializable-closure ^1.3, league/commonmark ^2.2.1, league/flysystem ^3.8.0, monolog/monolog ^3.0, nesbot/carbon ^2.67, nunomaduro/termwind ^1.13, php ^8.1, psr/container ^1.1.1|^2.0.1, psr/log ^1.0|^2.0|^3.0, psr/simple-cache ^1.0|^2.0|^3.0, ramsey/uuid ^4.7, symfony/console ^6.2, symfony/error-handler ^6.2, symfony/finder ^6.2, symfony/http-foundation ^6.4, symfony/http-kernel ^6.2, symfony/mailer ^6.2, symfony/mime ^6.2, symfony/process ^6.2, symfony/routing ^6.2, symfony/uid ^6.2, symfony/var-dumper ^6.2, tijsverkoyen/css-to-inline-styles ^2.2.5, vlucas/phpdotenv ^5.4.1, voku/portable-ascii ^2.0
laravel/prompts
  v0.1.25 / library / MIT / Laravel\Prompts\ /  / ext-mbstring *, illuminate/collections ^10.0|^11.0, php ^8.1, symfony/console ^6.2|^7.0
laravel/serializable-closure
  v2.0.4 / library / MIT / Laravel\SerializableClosure\ /  / php ^8.1
  v1.3.5 / library / MIT / Laravel\SerializableClosure\ /  / php ^7.3|^8.0
laravel/socialite
  v5.16.0 / library / MIT / Laravel\Socialite\ /  / ext-json *, firebase/php-jwt ^6.4, guzzlehttp/guzzle ^6.0|^7.0, illuminate/contracts ^6.0|^7.0|^8.0|^9.0|^10.0|^11.0, illuminate/http ^6.0|^7.0|^8.0|^9.0|^10.0|^11.0, illuminate/support ^6.0|^7.0|^8.0|^9.0|^10.0|^11.0, league/oauth1-client ^1.10.1, php ^7.2|^8.0, phpseclib/phpseclib ^3.0
laravel/tinker
  v2.10.0 / library / MIT / Laravel\Tinker\ /  / illuminate/console ^6.0|^7.0|^8.0|^9.0|^10.0|^11.0, illuminate/contracts ^6.0|^7.0|^8.0|^9.0|^10.0|^11.0, illuminate/support ^6.0|^7.0|^8.0|^9.0|^10.0|^11.0, php ^7.2.5|^8.0, psy/psysh ^0.11.1|^0.12.0, symfony/var-dumper ^4.3.4|^5.0|^6.0|^7.0
league/commonmark
  2.8.2 / library / BSD-3-Clause / League\CommonMark\ /  / ext-mbstring *, league/config ^1.1.1, php ^7.4 || ^8.0, psr/event-dispatcher ^1.0, symfony/deprecation-contracts ^2.1 || ^3.0, symfony/polyfill-php80 ^1.16
  2.5.3 / library / BSD-3-Clause / League\CommonMark\ /  / ext-mbstring *, league/config ^1.1.1, php ^7.4 || ^8.0, psr/event-dispatcher ^1.0, symfony/deprecation-contracts ^2.1 || ^3.0, symfony/polyfill-php80 ^1.16
league/config
  v1.2.0 / library / BSD-3-Clause / League\Config\ /  / dflydev/dot-access-data ^3.0.1, nette/schema ^1.2, php ^7.4 || ^8.0
league/flysystem
  3.28.0 / library / MIT / League\Flysystem\ /  / league/flysystem-local ^3.0.0, league/mime-type-detection ^1.0.0, php ^8.0.2
league/flysystem-aws-s3-v3
  3.28.0 / library / MIT / League\Flysystem\AwsS3V3\ /  / aws/aws-sdk-php ^3.295.10, league/flysystem ^3.10.0, league/mime-type-detection ^1.0.0, php ^8.0.2
league/flysystem-local
  3.28.0 / library / MIT / League\Flysystem\Local\ /  / ext-fileinfo *, league/flysystem ^3.0.0, league/mime-type-detection ^1.0.0, php ^8.0.2
league/html-to-markdown
  5.1.1 / library / MIT / League\HTMLToMarkdown\ / bin/html-to-markdown / ext-dom *, ext-xml *, php ^7.2.5 || ^8.0
league/mime-type-detection
  1.16.0 / library / MIT / League\MimeTypeDetection\ /  / ext-fileinfo *, php ^7.4 || ^8.0
league/oauth1-client
  v1.10.1 / library / MIT / League\OAuth1\Client\ /  / ext-json *, ext-openssl *, guzzlehttp/guzzle ^6.0|^7.0, guzzlehttp/psr7 ^1.7|^2.0, php >=7.1||>=8.0
league/oauth2-client
  2.7.0 / library / MIT / League\OAuth2\Client\ /  / guzzlehttp/guzzle ^6.0 || ^7.0, paragonie/random_compat ^1 || ^2 || ^9.99, php ^5.6 || ^7.0 || ^8.0
league/uri
  7.8.1 / library / MIT / League\Uri\ /  / league/uri-interfaces ^7.8.1, php ^8.1, psr/http-factory ^1
league/uri-interfaces
  7.8.1 / library / MIT / League\Uri\ /  / ext-filter *, php ^8.1, psr/http-message ^1.1 || ^2.0
masterminds/html5
  2.9.0 / library / MIT / Masterminds\ /  / ext-dom *, php >=5.3.0
mockery/mockery
  1.6.12 / library / BSD-3-Clause / Mockery\ /  / hamcrest/hamcrest-php ^2.0.1, lib-pcre >=7.0, php >=7.3
monolog/monolog
  3.10.0 / library / MIT / Monolog\ /  / php >=8.1, psr/log ^2.0 || ^3.0
  3.9.0 / library / MIT / Monolog\ /  / php >=8.1, psr/log ^2.0 || ^3.0
  3.7.0 / library / MIT / Monolog\ /  / php >=8.1, psr/log ^2.0 || ^3.0
mtdowling/jmespath.php
  2.8.0 / library / MIT / JmesPath\ / bin/jp.php / php ^7.2.5 || ^8.0, symfony/polyfill-mbstring ^1.17
myclabs/deep-copy
  1.13.4 / library / MIT / DeepCopy\ /  / php ^7.1 || ^8.0
  1.12.0 / library / MIT / DeepCopy\ /  / php ^7.1 || ^8.0
nesbot/carbon
  2.72.5 / library / MIT / Carbon\ / bin/carbon / carbonphp/carbon-doctrine-types *, ext-json *, php ^7.1.8 || ^8.0, psr/clock ^1.0, symfony/polyfill-mbstring ^1.0, symfony/polyfill-php80 ^1.16, symfony/translation ^3.4 || ^4.0 || ^5.0 || ^6.0
`;
